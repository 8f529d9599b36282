import { BulwarkError } from '../../../lib/engine/error';

/**
 * What each playbook may act on. One that is not given is not made. A name may end with `*`, which stands for any text
 * behind at least three letters.
 */
export interface IncidentPlaybooksOptions {
  /** Roles that `quarantine-role` denies everything, by their paths and names. */
  readonly quarantineRole?: readonly string[];
  /** Roles of which `end-sessions` ends the sessions, by their paths and names. */
  readonly endSessions?: readonly string[];
  /** Users whose access keys `disable-access-key` disables, by their paths and names; `*` is all. */
  readonly disableAccessKey?: readonly string[];
  /** Repositories of Amazon ECR whose images `quarantine-image` archives. */
  readonly quarantineImage?: readonly string[];
  /** Pipelines of CodePipeline that `stop-pipeline` stops. */
  readonly stopPipeline?: readonly string[];
  /** Log groups whose events `keep-logs` keeps. */
  readonly keepLogs?: readonly string[];
  /** How many runs of a playbook begin in an hour of the clock at most: 1 to 100. @default 10 */
  readonly runsPerHour?: number;
  /** Minutes for which an approval is waited for: 5 to 1440. @default 60 */
  readonly approvalMinutes?: number;
}

/** Which instances a playbook isolates, whatever the toolkit calls their network. */
export interface IsolatedBy {
  /** A tag that an instance has to have to be isolated. Whoever may set it decides that. */
  readonly tag: { readonly key: string; readonly value: string };
}

const LISTS = [
  ...['quarantineRole', 'endSessions', 'disableAccessKey', 'quarantineImage', 'stopPipeline', 'keepLogs'],
] as readonly (keyof IncidentPlaybooksOptions)[];

/** Limits of a run. Throws a `BulwarkError` for what could not be, for names that take in everything, and for no playbook. */
export function termsOf(
  what: string,
  options: IncidentPlaybooksOptions,
  isolated: IsolatedBy | undefined,
): { readonly runsPerHour: number; readonly approvalMinutes: number } {
  const refuse = (why: string): never => {
    throw new BulwarkError(`${what}: ${why}`);
  };
  const { runsPerHour = 10, approvalMinutes = 60 } = options;
  const given = LISTS.flatMap((list) => (options[list] === undefined ? [] : [[list, options[list]] as const]));
  if (given.length === 0 && !isolated) refuse(`it has no playbook; give ${LISTS.join(', ')} or isolateInstance`);
  for (const [list, names] of given) {
    if ((names as readonly string[]).length === 0) refuse(`${list} is empty; name what it may act on, or leave it out`);
    for (const name of names as readonly string[]) {
      if (list === 'disableAccessKey' && name === '*') continue;
      if (/^.{0,2}\*$|\*.|\?|^$/s.test(name.replaceAll(/\$\{[^}]*\}/g, 'token')))
        refuse(`${list} has '${name}'; name what it may act on, with '*' at the end alone, behind three letters`);
    }
  }
  if (isolated && !(isolated.tag.key && isolated.tag.value))
    refuse('isolateInstance needs a tag with a key and a value');
  for (const [name, value, least, most] of [
    ['runsPerHour', runsPerHour, 1, 100],
    ['approvalMinutes', approvalMinutes, 5, 1440],
  ] as const)
    if (!Number.isInteger(value) || value < least || value > most)
      refuse(`${name} is ${value}; say a whole number from ${least} to ${most}`);
  return { runsPerHour, approvalMinutes };
}
