import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { type Policy, policyOfStatement } from '../../iam/policy';

/** The arguments by which a grant limits the encryption context. */
const CONSTRAINTS = ['constraints.encryption_context_equals', 'constraints.encryption_context_subset'];

/** A grant as the statement that it comes to: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html */
export function policyOfGrant(it: Reading): Fact<Policy> {
  const grantee = it.fact('(none)', 'grantee_principal');
  const conditions = CONSTRAINTS.flatMap((argument) =>
    it
      .fact('(none)', argument)
      .entries()
      .map(([key, value]) => [`kms:EncryptionContext:${key}`, value.value] as const),
  );
  const operations = it
    .fact('(none)', 'operations')
    .items()
    .map(({ value }) => (typeof value === 'string' ? `kms:${value}` : value));
  return policyOfStatement(
    it,
    new Fact(grantee.at, {
      Effect: 'Allow',
      Action: operations,
      Principal: { AWS: grantee.value },
      ...(conditions.length > 0 ? { Condition: { StringEquals: Object.fromEntries(conditions) } } : {}),
    }),
  );
}
