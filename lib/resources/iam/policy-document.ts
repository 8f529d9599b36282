import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { policyOfDataSource } from '../../iam/policy';
import { IDENTITY_POLICIES } from '../policies';
import { isMentioned } from '../referenced';
import { POLICY_ARGUMENTS } from './resource-policy';

/** Where a document becomes the policy of a resource, which is judged in its stead. */
const READERS = [
  ...POLICY_ARGUMENTS,
  ...IDENTITY_POLICIES.filter(({ type }) => type.startsWith('aws_')).map(
    ({ type, list, document }) => [type, list ?? (document as string)] as const,
  ),
];

/** Whether a resource takes the document, in whatever world. */
export const isRead = (it: Reading): boolean =>
  READERS.some(([type, argument]) => isMentioned(it.resource, type, argument.split('.')[0] as string));

/** A policy with principals that a data source of Terraform's renders for something that is not judged itself. */
export const policyDocument = defineResource({
  terraform: 'data.aws_iam_policy_document',
  where: (it) =>
    !isRead(it) &&
    it
      .fact('statement')
      .items()
      .some((one) => !one.get('principals').isAbsentHere || !one.get('not_principals').isAbsentHere),
  facts: { policy: fact(undefined, policyOfDataSource) },
});
