import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use an identity from outside of IAM. */
export const identityPolicy = defineResource({
  terraform: ['aws_ses_identity_policy', 'aws_sesv2_email_identity_policy'],
  facts: { policy: policyFact(undefined, 'policy') },
});
