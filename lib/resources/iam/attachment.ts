import type { Fact } from '../../engine/fact';
import { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { type Verdict, when } from '../../engine/verdict';
import { World } from '../../engine/world';
import { managedPolicy } from '../../iam/managed-policies';
import { type Powers, powersOf } from '../../iam/managed-powers';
import { ATTACHMENTS, type Attachment, typesWith } from '../policies';

/** What attaches managed policies to users, groups, roles or permission sets, and the policies it attaches. */
export const attachment = defineResource({
  ...typesWith(ATTACHMENTS),
  facts: { policies: fact<string[]>(policiesIn, policiesIn) },
});

function policiesIn(it: Reading): Fact<string[]> {
  const { arns } = ATTACHMENTS.find(({ type }) => type === it.type) as Attachment;
  return it.fact(arns);
}

/** The name of AWS's managed policy that an ARN points at; undefined for a customer's own. */
export const awsManagedName = (policy: Fact): string | undefined =>
  lookedUp(policy) ??
  /^arn:(?:aws[\w-]*|\$\{[^}]*\}):iam::aws:policy\/(?:[\w-]+\/)*([\w+=,.@-]+)$/.exec(policy.text ?? '')?.[1];

/** The name by which a data source of Terraform's looks a policy of AWS's up. */
function lookedUp({ target }: Fact): string | undefined {
  if (target?.type !== 'data.aws_iam_policy') return undefined;
  const name = Reading.of(target, new World()).fact<string>('name').known;
  return typeof name === 'string' && managedPolicy(name) ? name : undefined;
}

/** Passes when no policy of AWS's is attached that has powers of a kind, which `words` says of those that do. */
export const noPowers = (
  policies: Fact<string[]>,
  words: (powers: Powers, name: string) => string | undefined,
): Verdict =>
  when(policies.isSet(), () =>
    eachOf(policies, (policy) => {
      if (policy.isUnknown && !policy.target) return policy.unknown();
      const name = awsManagedName(policy);
      const powers = name === undefined ? undefined : powersOf(name);
      const found = powers && words(powers, name as string);
      return found === undefined ? policy.pass() : policy.fail(`${name} ${found}`);
    }),
  );

/** Passes when each policy does; one that is referred to by itself is no list that deployment decides. */
export const eachOf = (policies: Fact<string[]>, check: (policy: Fact) => Verdict): Verdict =>
  policies.target && (!policies.target.type.startsWith('data.') || lookedUp(policies))
    ? check(policies)
    : policies.every(check);
