import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a secret from outside of IAM. */
export const secretPolicy = defineResource({
  cloudformation: 'AWS::SecretsManager::ResourcePolicy',
  terraform: ['aws_secretsmanager_secret_policy', 'aws_secretsmanager_secret'],
  facts: { policy: policyFact('ResourcePolicy', 'policy') },
});
