import { onceFor } from '../engine/looks';
import { inPlace } from './arn';
import { isAll } from './glob';
import { contains, intersection } from './patterns';
import { type Condition, type Items, includesAll, isDeny, type Principal, type Statement } from './policy';

/** Whom a Deny lets through: whoever meets one of the conditions, or is one of the principals. Nobody where there are none. */
export interface Spared {
  readonly conditions: readonly Condition[];
  readonly principals: readonly Principal[];
}

/**
 * Whom the Denies among some statements spare of what one of them allows, Deny by Deny. Only those count that cover all of
 * it: every action, on every resource, for everyone it lets in.
 */
export const sparedBy = (statement: Statement, among: readonly Statement[]): Spared[] =>
  deniesAmong(among)
    .filter((other) => other !== statement && covers(other, statement))
    .map(({ conditions, principals }) => ({
      conditions: conditions.map(opposite),
      principals: principals.negated ? principals.list : [],
    }));

/** Most policies deny nothing, and many rules ask. */
const deniesAmong = onceFor((statements: readonly Statement[]) =>
  statements.filter((one) => isDeny(one) === true && !one.conditionsOpen),
);

/** Whether a Deny among some statements refuses all that one of them allows, under no condition. */
export const isRefused = (statement: Statement, among: readonly Statement[]): boolean =>
  sparedBy(statement, among).some(({ conditions, principals }) => conditions.length === 0 && principals.length === 0);

const covers = (deny: Statement, { actions, resources, principals }: Statement): boolean =>
  coversWho(deny.principals, principals) &&
  coversAll(deny.actions, actions, (text) => text.toLowerCase()) &&
  (!resources.said ||
    !deny.resources.said ||
    coversAll(deny.resources, resources, isOfBucket(actions, principals) ? withinBucket : canonical));

function coversWho(deny: Statement['principals'], allow: Statement['principals']): boolean {
  if (!deny.said || deny.negated) return true;
  if (deny.list.some(({ type, text }) => type === 'AWS' && isAll(text))) return true;
  return (
    allow.said &&
    !allow.negated &&
    allow.list.every((one) => deny.list.some(({ type, text }) => type === one.type && text === one.text))
  );
}

function coversAll(deny: Items, allow: Items, spelled: (text: string) => string): boolean {
  if (includesAll(deny) === true) return true;
  if (allow.negated || !allow.said || deny.list.some(({ open }) => open)) return false;
  const denied = deny.list.map(({ text }) => spelled(text));
  return allow.list.every(({ text, open }) => {
    if (open) return false;
    const wanted = spelled(text);
    return deny.negated
      ? denied.every((one) => intersection(one, wanted).length === 0)
      : denied.some((one) => contains(one, wanted));
  });
}

/** A resource in one spelling: buckets by their ARN, resources of API Gateway in full, places left out. */
const canonical = (text: string): string =>
  inPlace(absolute(text)).replace(
    /^arn:aws:s3:::\$\{([^}]+?)(\.(?:id|bucket|Ref))?\}/,
    (_, of: string) => `\${${of}.${of.startsWith('aws_') ? 'arn' : 'Arn'}}`,
  );

/** Whether a statement is in the policy of a bucket, which can only be about that bucket. */
const isOfBucket = (actions: Items, principals: Statement['principals']): boolean =>
  principals.said && actions.list.every(({ text }) => /^s3:/i.test(text));

/** A resource in the policy of a bucket, whatever the bucket is called there. */
const withinBucket = (text: string): string =>
  inPlace(text)
    .replace(/^(arn:aws:s3:[^:]*:[^:]*:[^/*?]+|\$\{[^}]*\})(?=\/|$)/, 'bucket')
    .replace(/^arn:aws:s3:::\*/, '*');

/**
 * A resource of API Gateway that a policy names by its stage, method and path, as an ARN:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-create-attach.html
 */
const absolute = (resource: string): string => resource.replace(/^execute-api:\//, 'arn:*:execute-api:*:*:*/');

/** A condition that holds just where another one does not, missing keys included. */
export function opposite(condition: Condition): Condition {
  const { operator, values } = condition;
  const [, set = '', base = '', ifExists = ''] = /^(for(?:any|all)values?:)?(.*?)(ifexists)?$/.exec(operator) ?? [];
  const other = set && `${set.startsWith('forall') ? 'foranyvalue' : 'forallvalues'}:`;
  if (base === 'bool' || base === 'null') {
    const turned = values.map((item) => ({ ...item, text: item.text.toLowerCase() === 'true' ? 'false' : 'true' }));
    const strict = base === 'null' || ifExists !== '';
    return { ...condition, operator: `${base}${strict ? '' : 'ifexists'}`, values: turned };
  }
  const turned = base.includes('not') ? base.replace('not', '') : base.replace(/^(string|numeric|date|arn)?/, '$1not');
  return { ...condition, operator: `${other}${turned}` };
}
