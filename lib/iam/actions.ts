import { inflateRawSync } from 'node:zlib';
import { packed } from './actions.generated';
import { matches } from './glob';

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

let unpacked: Map<string, string> | undefined;
const services = new Map<string, readonly Action[]>();

function table(): Map<string, string> {
  unpacked ??= new Map(
    inflateRawSync(Buffer.from(packed, 'base64'))
      .toString()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
  return unpacked;
}

/** The prefixes of all services. */
export const allServices = (): readonly string[] => [...table().keys()];

/** The actions of a service by its prefix (`s3`); none for a service that is not known. */
export function actionsOf(service: string): readonly Action[] {
  const prefix = service.toLowerCase();
  const known = services.get(prefix);
  if (known) return known;
  const actions = (table().get(prefix) ?? '')
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
  const actions = /[*?$]/.test(service) ? [] : actionsOf(service).filter(({ name }) => matches(pattern, name) === true);
  if (expanded.size < 10_000) expanded.set(pattern, actions);
  return actions;
}

/** Patterns recur: an app grants the same few again and again. */
const expanded = new Map<string, readonly Action[]>();
