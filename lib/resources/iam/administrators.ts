import { onceFor } from '../../engine/looks';
import type { Reading } from '../../engine/reading';
import { either, type Truth } from '../../engine/truth';
import { hasHole, replaceHoles } from '../../engine/value';
import { fieldsOf, inPlace, takingIn } from '../../iam/arn';
import type { Identity, TakesIn } from '../../iam/escalation';
import { matches } from '../../iam/glob';
import { powersOf } from '../../iam/managed-powers';
import { grantsEverything } from '../../iam/policy';
import { referredBy } from '../../iam/resource-arns';
import { grants } from '../codepipeline/roles';
import { attachedTo } from '../policies';
import { awsManagedName } from './attachment';
import { holder, holdersOf } from './holder';

/** Whether a user, group or role may do everything by the policies that templates give it. */
export const mayDoAll = (it: Reading): Truth =>
  either(
    attachedTo(it).some((policy) => powersOf(awsManagedName(policy) ?? '')?.everything),
    () => grants(it, grantsEverything),
  );

const KINDS: readonly (readonly [Identity, cloudformation: string, name: string])[] = [
  ['role', 'AWS::IAM::Role', 'RoleName'],
  ['user', 'AWS::IAM::User', 'UserName'],
  ['group', 'AWS::IAM::Group', 'GroupName'],
];

/** Those of some users, groups or roles that may do everything and are bounded by nothing. */
const administratorsAmong = onceFor((all: readonly Reading[]) =>
  all.filter((one) => holder.read(one).boundary.isAbsentHere && mayDoAll(one) === true),
);

/**
 * Tells whether a text under `Resource` takes in a user, group or role that may do everything, is bounded by nothing and
 * stands in the templates that are read with `it`, other than those who have the policy that `it` is.
 */
export function takesInAdministrator(it: Reading): TakesIn {
  const own = new Set(holdersOf(it).map((one) => one?.resource));
  return (text, kind) => {
    const [, type] = KINDS.find(([name]) => name === kind) as (typeof KINDS)[number];
    return administratorsAmong(it.all(it.either(type, `aws_iam_${kind}`))).some(
      (one) => !own.has(one.resource) && names(text, kind, one, it),
    );
  };
}

/** Whether an ARN or a pattern, written in a policy of `from`, takes in a user, group or role. */
function names(text: string, kind: Identity, one: Reading, from: Reading): boolean {
  const refersToIt = (hole: string) => referredBy(hole.slice(2, -1), from.resource.template).resource === one.resource;
  if (/^\$\{[^}]*\}$/.test(text)) return refersToIt(text);
  const [, , property] = KINDS.find(([name]) => name === kind) as (typeof KINDS)[number];
  const given = one.fact(property, 'name').text;
  const name = given === undefined || hasHole(given) ? undefined : given;
  const written = replaceHoles(text, (hole) => (refersToIt(hole) ? (name ?? one.id) : hole));
  if (name === undefined && written === text) return false;
  const path = one.fact('Path', 'path').text ?? '/';
  const fields = fieldsOf(inPlace(written));
  fields[4] = takingIn(fields[4] ?? '', 4, 'account') ?? (fields[4] as string);
  return matches(fields.join(':'), `arn:aws:iam::account:${kind}${path}${name ?? one.id}`) === true;
}
