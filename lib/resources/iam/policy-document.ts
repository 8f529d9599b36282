import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { policyOfDataSource } from '../../iam/policy';
import { POLICY_ARGUMENTS } from './resource-policy';

/** Whether a resource takes the document to say who may use it, and is judged in its stead. */
export const isRead = (it: Reading): boolean =>
  POLICY_ARGUMENTS.some(([type, argument]) => it.companions(type, argument).length > 0);

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
