import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Value } from '../../engine/value';
import { documentsOf, type Policy, policyOfDataSource } from '../../iam/policy';
import { IDENTITY_POLICIES, typesWith } from '../policies';
import { isBoundary } from './boundary';
import { type Over, overPolicy } from './holder';
import { isRead } from './policy-document';

const { cloudformation, terraform } = typesWith(IDENTITY_POLICIES);

/**
 * What gives permissions to a user, group or role: managed and inline policies, read as one policy each. A policy that
 * is only a boundary gives none.
 */
export const permissions = defineResource({
  cloudformation,
  terraform: [...terraform, 'data.aws_iam_policy_document'],
  where: (it) =>
    it.type === 'data.aws_iam_policy_document'
      ? !isRead(it) &&
        it
          .fact('statement')
          .items()
          .every((one) => one.get('principals').isAbsentHere && one.get('not_principals').isAbsentHere)
      : !isBoundary(it),
  facts: {
    policy: fact<Policy>(given, (it) =>
      it.type === 'data.aws_iam_policy_document' ? policyOfDataSource(it) : given(it),
    ),
    /** What other policies of those who have it deny, and what bounds them. */
    over: fact<Over[]>(overIt, overIt),
  },
});

/** What a resource says itself, in a document or in a list of policies. */
function given(it: Reading): Fact<Policy> {
  const places = IDENTITY_POLICIES.filter(({ type }) => type === it.type);
  const documents = places.flatMap(({ list, document }) =>
    list === undefined ? it.fact(document as string) : inlineOf(it.fact(list), document as string),
  );
  // A role has no such property; a template that gives it one is judged by what it means to say.
  const misplaced = places.every(({ list }) => list !== undefined) ? [it.fact('PolicyDocument', 'policy')] : [];
  return documentsOf(it, [...misplaced, ...documents]);
}

const inlineOf = (policies: Fact, document: string): Fact[] =>
  policies.isUnknown
    ? [policies]
    : policies
        .items()
        .map((policy) => (policy.get('Statement').isAbsentHere ? policy.get(document) : policy))
        .filter((policy) => typeof policy.value !== 'string' || policy.value.includes('{'));

function overIt(it: Reading): Fact<Over[]> {
  return new Fact<Over[]>(it, overPolicy(it) as unknown as Value);
}
