import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a key from outside of IAM. */
export const keyPolicy = defineResource({
  cloudformation: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  terraform: [
    'aws_kms_key',
    'aws_kms_key_policy',
    'aws_kms_replica_key',
    'aws_kms_external_key',
    'aws_kms_replica_external_key',
  ],
  facts: { policy: policyFact('KeyPolicy', 'policy') },
});
