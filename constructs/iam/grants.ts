import { BulwarkError } from '../../lib/engine/error';
import { nearest } from '../../lib/engine/nearest';
import { resourcesOf } from '../../lib/iam/action-resources';
import { type Action, actionsOf, allServices, expand } from '../../lib/iam/actions';
import { namesOwner, narrowsTouched } from '../../lib/iam/condition-keys';
import { DATA } from '../../lib/iam/data-reach';
import { hasWildcard, isAll } from '../../lib/iam/glob';
import { contains } from '../../lib/iam/patterns';
import type { Condition } from '../../lib/iam/policy';
import { rules } from '../../lib/rules';
import type { Waive } from '../../tree/waivers';
import { isWaived } from '../hardening';
import { listOf } from './policy';

/** Refuses a prefix that no service of AWS has. */
export function checkService(what: string, service: string): void {
  if (actionsOf(service).length > 0) return;
  const near = nearest(service.toLowerCase(), allServices());
  throw new BulwarkError(`${what}: '${service}' is no service of IAM's${near ? `; did you mean '${near}'?` : ''}`);
}

/** The action of a name, case aside. Refuses one that does not exist, and a pattern. */
export function checkAction(what: string, name: string): Action {
  const [service = '', ...rest] = name.split(':');
  if (hasWildcard(name)) throw new BulwarkError(`${what}: '${name}' is a pattern. ${meaningOf(name)}`);
  if (rest.length !== 1) throw new BulwarkError(`${what}: '${name}' is no action; write one as s3:GetObject`);
  checkService(what, service);
  const actions = actionsOf(service);
  const known = actions.find((action) => action.name.toLowerCase() === name.toLowerCase());
  if (known) return known;
  const near = nearest(
    name,
    actions.map((action) => action.name),
  );
  throw new BulwarkError(`${what}: there is no action '${name}'${near ? `; did you mean '${near}'?` : ''}`);
}

/** What a pattern of actions takes in. */
function meaningOf(pattern: string): string {
  const names = expand(pattern).map(({ name }) => name);
  if (names.length === 0) return 'It takes in actions of many services; name those that are needed.';
  const shown = names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');
  return `It grants ${shown}, and later what AWS adds; name those that are needed.`;
}

/** A statement that grants something, as IAM writes it. Tokens of a toolkit stand in it as `${…}`. */
export interface GrantStatement {
  readonly Action?: string | readonly string[];
  readonly NotAction?: unknown;
  readonly Resource?: string | readonly string[];
  readonly NotResource?: unknown;
  readonly Condition?: { readonly [operator: string]: { readonly [key: string]: unknown } };
}

/** The rules that notice a grant on all resources there are. */
export const grantGuards = [
  'iam/policy-resources-named',
  'iam/policy-pass-role-named',
  'iam/policy-no-decrypt-all',
  'iam/policy-no-read-all-secrets',
  'iam/policy-no-read-all-parameters',
  'iam/policy-no-read-all-objects',
  'iam/policy-no-read-all-tables',
  'iam/policy-no-sql-on-all-databases',
] as const;

/**
 * Refuses a grant that is wider than what it names: by a pattern of actions, or on all resources although its action
 * works on some. Throws a `BulwarkError` that says what the grant would come to, and for a misspelt action.
 */
export function refuseWideGrant(what: string, statement: GrantStatement, waive?: Waive): void {
  if (statement.NotAction !== undefined || statement.NotResource !== undefined)
    throw new BulwarkError(
      `${what}: a grant names what it allows, under Action and Resource; NotAction and NotResource allow all the rest`,
    );
  const resources = listOf(statement.Resource);
  for (const name of listOf(statement.Action)) {
    const action = checkAction(what, name);
    const wide = action.supportsResources ? resources.find((resource) => takesInAll(resource, action.name)) : undefined;
    if (wide === undefined || narrowsByResource(statement)) continue;
    const rule = ruleOf(action.name, wide);
    if (rule && isWaived(rule, waive)) continue;
    const waiver = rule
      ? ` ${rules[rule]?.why} Or waive the rule: waive: { '${rule}': { because, owner, until } }`
      : '';
    throw new BulwarkError(
      `${what}: ${action.name} is granted on ${isAll(wide) ? 'every resource' : wide}; name ${targetsOf(action.name)}.${waiver}`,
    );
  }
}

/** What an action works on, in words: `the object (arn:…:s3:::${BucketName}/${ObjectName})`. */
const targetsOf = (action: string): string =>
  [...resourcesOf(action)]
    .sort((one, other) => one.arn.length - other.arn.length)
    .map(({ name, arn }) => `the ${name} (arn:…:${arn})`)
    .join(' or ') || 'its resources';

/** What an ARN says after its account. */
const partOf = (arn: string, before: number): string => arn.split(':').slice(before).join(':');

/** Whether a resource of a statement is everything, or all resources of each kind that an action works on. */
function takesInAll(resource: string, action: string): boolean {
  if (isAll(resource)) return true;
  const filled = resource.replace(/\$\{[^}]*\}/g, 'x');
  if (!filled.startsWith('arn:') || !filled.includes('*')) return false;
  const kinds = resourcesOf(action).map(({ arn }) => partOf(arn, 3).replace(/\$\{[^}]*\}/g, '*'));
  return kinds.length > 0 && kinds.every((kind) => kind.includes('*') && contains(partOf(filled, 5), kind));
}

const narrowsByResource = ({ Condition = {} }: GrantStatement): boolean =>
  Object.entries(Condition).some(([operator, keys]) =>
    Object.entries(keys).some(([key, values]) => {
      const condition: Condition = {
        operator: operator.toLowerCase(),
        key: key.toLowerCase(),
        written: [operator, key],
        values: [values].flat().map((text) => ({ text: String(text), open: false })),
      };
      return [namesOwner, narrowsTouched].some((narrows) => narrows(condition) !== false);
    }),
  );

/** The rule that the gate finds a grant by, where one does. */
function ruleOf(action: string, resource: string): (typeof grantGuards)[number] | undefined {
  const [kind] = Object.entries(DATA).find(([, { actions }]) => (actions as readonly string[]).includes(action)) ?? [];
  if (kind) return RULES[kind as keyof typeof DATA];
  if (!isAll(resource)) return undefined;
  return action === 'iam:PassRole' ? 'iam/policy-pass-role-named' : 'iam/policy-resources-named';
}

const RULES = {
  secrets: 'iam/policy-no-read-all-secrets',
  parameters: 'iam/policy-no-read-all-parameters',
  objects: 'iam/policy-no-read-all-objects',
  tables: 'iam/policy-no-read-all-tables',
  databases: 'iam/policy-no-sql-on-all-databases',
  keys: 'iam/policy-no-decrypt-all',
} as const satisfies Readonly<Record<keyof typeof DATA, (typeof grantGuards)[number]>>;
