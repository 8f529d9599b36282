import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a catalog from outside of IAM. */
export const catalogPolicy = defineResource({
  terraform: 'aws_glue_resource_policy',
  facts: { policy: policyFact(undefined, 'policy') },
});
