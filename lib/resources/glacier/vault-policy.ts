import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a vault from outside of IAM. */
export const glacierVaultPolicy = defineResource({
  terraform: 'aws_glacier_vault',
  facts: { policy: policyFact(undefined, 'access_policy') },
});
