import { lineOf } from '../engine/packed';
import { hasHole } from '../engine/value';
import { packed, withResourceControl } from './actions.generated';
import { hasWildcard, matches } from './glob';

export type AccessLevel = 'permissions' | 'write' | 'tagging' | 'read' | 'list';

/** One action of a service, as AWS's service authorization reference describes it. */
export interface Action {
  /** `s3:GetObject` */
  readonly name: string;
  readonly level: AccessLevel;
  /** Whether a statement can name the resources it is allowed on; otherwise only `*` works. */
  readonly supportsResources: boolean;
}

const LEVELS: Readonly<Record<string, AccessLevel>> = {
  p: 'permissions',
  w: 'write',
  t: 'tagging',
  r: 'read',
  l: 'list',
};

const lines = new Map<string, string>();
const services = new Map<string, readonly Action[]>();

/** A service's actions as the table has them, each after the letter of its level, blanks before and after. */
function actionsIn(prefix: string): string {
  const known = lines.get(prefix);
  if (known !== undefined) return known;
  const deflated = lineOf(packed, prefix);
  const line =
    deflated === undefined
      ? ''
      : ` ${(require('node:zlib') as typeof import('node:zlib')).inflateRawSync(Buffer.from(deflated, 'base64'))} `;
  lines.set(prefix, line);
  return line;
}

/** The prefixes of all services. */
export const allServices = (): readonly string[] =>
  packed
    .trim()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(' ')));

/** Whether a service has an action that is written just like this, `s3` and `GetObject`. */
export function hasAction(service: string, name: string): boolean {
  if (!/^\w+$/.test(name)) return false;
  const line = actionsIn(service);
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1))
    if (line[at - 2] === ' ' && line[at + name.length] === ' ') return true;
  return false;
}

/** Whether resource control policies are about an action, as AWS says of its service. */
export const hasResourceControl = (action: string): boolean =>
  withResourceControl.split(' ').includes(action.slice(0, action.indexOf(':')).toLowerCase());

/** The actions of a service by its prefix (`s3`); none for a service that is not known. */
export function actionsOf(service: string): readonly Action[] {
  const prefix = service.toLowerCase();
  const known = services.get(prefix);
  if (known) return known;
  const actions = actionsIn(prefix)
    .split(' ')
    .filter(Boolean)
    .map((text) => ({
      name: `${prefix}:${text.slice(1)}`,
      level: LEVELS[(text[0] as string).toLowerCase()] as AccessLevel,
      supportsResources: text[0] !== text[0]?.toLowerCase(),
    }));
  services.set(prefix, actions);
  return actions;
}

/** The known actions that a pattern such as `s3:Get*` stands for. Patterns over several services (`*`) give none. */
export function expand(pattern: string): readonly Action[] {
  const known = expanded.get(pattern);
  if (known) return known;
  const [service] = pattern.split(':', 1) as [string];
  const actions = /[*?$]/.test(service) ? [] : inService(service, pattern);
  if (expanded.size < 10_000) expanded.set(pattern, actions);
  return actions;
}

function inService(service: string, pattern: string): readonly Action[] {
  const actions = actionsOf(service);
  if (!hasWildcard(pattern) && !hasHole(pattern)) {
    const wanted = pattern.toLowerCase();
    return actions.filter(({ name }) => name.length === wanted.length && name.toLowerCase() === wanted);
  }
  return actions.filter(({ name }) => matches(pattern, name) === true);
}

/** Patterns recur: an app grants the same few again and again. */
const expanded = new Map<string, readonly Action[]>();
