import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a repository from outside of IAM. */
export const repositoryPolicy = defineResource({
  cloudformation: 'AWS::ECR::Repository',
  terraform: 'aws_ecr_repository_policy',
  facts: { policy: policyFact('RepositoryPolicyText', 'policy') },
});
