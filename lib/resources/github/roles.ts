import { Reading } from '../../engine/reading';
import { child, type Resource } from '../../engine/template';
import { both, either, someOf, type Truth } from '../../engine/truth';
import { hasHole, knownPieces } from '../../engine/value';
import type { World } from '../../engine/world';
import { textIn } from '../../expressions/node';
import { hasWildcard } from '../../iam/glob';
import { contains, intersection } from '../../iam/patterns';
import { type Condition, isAllow, type Statement } from '../../iam/policy';
import { tokensOf } from '../iam/trust';
import { eventsAt } from './events';
import { actionOf, inputOf, jobOf, triggersOf } from './parts';

/** The role of AWS that a step takes, where it says one. */
export const roleIn = (step: Resource): string | undefined =>
  actionOf(step) === 'aws-actions/configure-aws-credentials' ? textIn(inputOf(step, 'role-to-assume')) : undefined;

/** Whether a role of a template is the one that a step takes; undefined where only the run, or deployment, can tell. */
export function isTaken(role: Reading, step: Resource): Truth {
  const taken = roleIn(step);
  if (taken === undefined) return false;
  if (taken.includes('${{')) return undefined;
  const name = taken.slice(taken.lastIndexOf('/') + 1);
  const own = role.fact<string>('RoleName', 'name');
  if (own.text === undefined || hasHole(own.text)) return undefined;
  return own.text === name;
}

/** What a run of a job calls itself, behind the name of its repository, and the event that starts it. */
export interface Subject {
  readonly event: string;
  /** Names of which it has one; which of them, GitHub does not document. */
  readonly names: readonly string[];
}

export const nameOf = ({ names }: Subject): string => names.join(' or ');

/** https://docs.github.com/en/actions/reference/security/oidc#filtering-for-pull_request-events */
export function subjectsOf(step: Resource): Subject[] {
  const said = child(jobOf(step)?.body, 'environment');
  const environment = textIn(said) ?? textIn(child(said, 'name'));
  const events = [...(eventsAt(step) ?? [])];
  if (environment !== undefined)
    return events.map((event) => ({ event, names: [`environment:${environment.replace(/\$\{\{.*?\}\}/g, '*')}`] }));
  return events.flatMap((event) =>
    event === 'pull_request_target'
      ? [{ event, names: ['pull_request', ANY_BRANCH] }]
      : refsOf(step, event).map((name) => ({ event, names: [name] })),
  );
}

const ANY_BRANCH = 'ref:refs/heads/*';

function refsOf(step: Resource, event: string): string[] {
  if (/^pull_request(_review(_comment)?)?$/.test(event)) return ['pull_request'];
  if (event !== 'push') return [ANY_BRANCH];
  const push = triggersOf(step.template).get(event);
  const named = (kind: 'branches' | 'tags') =>
    [child(push, kind) ?? []].flat().map((name) => String(name).replace(/\*+/g, '*'));
  const branches = named('branches');
  const tags = named('tags');
  if (branches.length === 0 && tags.length === 0) return [ANY_BRANCH, 'ref:refs/tags/*'];
  return [...branches.map((name) => `ref:refs/heads/${name}`), ...tags.map((name) => `ref:refs/tags/${name}`)];
}

/** Whether a role takes the tokens of a run of this name, of whatever repository it names. */
export function takes(role: Reading, { names }: Subject): Truth {
  const answers = names.map((name) =>
    someOf(tokensOf(role, /^GitHub Actions/), (statement) => both(isAllow(statement), meets(statement, name))),
  );
  return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
}

function meets(statement: Statement, name: string): Truth {
  const claims = statement.conditions.filter(({ key }) => key.endsWith(':sub'));
  return both(statement.conditionsOpen ? undefined : true, ...claims.map((claim) => isMet(claim, name)));
}

/** Whether one of the values of a condition is met by all runs of a name; undefined where by some. */
function isMet({ operator, values }: Condition, name: string): Truth {
  return either(
    ...values.map(({ text, open }) => {
      if (!open && !operator.includes('like') && hasWildcard(text)) return false;
      const filled = open || hasHole(text) ? knownPieces(text).join('*') : text;
      const pattern = /^repo(?:sitory)?:[^:]*?(?::(.*)|\*)$/.exec(filled);
      if (!pattern) return undefined;
      const ref = pattern[1] ?? '*';
      if (intersection(ref, name).length === 0) return false;
      return !open && contains(ref, name) ? true : undefined;
    }),
  );
}

/** A role of the templates that a step may take, and with which runs. */
export interface Taking {
  readonly role: Resource;
  readonly subject: Subject;
  /** Whether it is sure that it can be had. */
  readonly isSure: boolean;
}

/** The roles of the templates that a step can have. */
export function takingsOf(step: Resource, world: World): Taking[] {
  if (roleIn(step) === undefined) return [];
  const { assembly } = step.template;
  const subjects = subjectsOf(step);
  return ['AWS::IAM::Role', 'aws_iam_role'].flatMap((type) =>
    assembly.ofType(type).flatMap((role) => {
      const it = Reading.of(role, world);
      const taken = role.template.exists(role, world) ? isTaken(it, step) : false;
      if (taken === false) return [];
      return subjects.flatMap((subject): Taking[] => {
        const admitted = takes(it, subject);
        return admitted === false ? [] : [{ role, subject, isSure: taken === true && admitted === true }];
      });
    }),
  );
}
