import { defineResource, fact } from '../../engine/rule';
import { type Policy, policyOf, policyOfDataSource } from '../../iam/policy';

/** Whom a role trusts, said by the role or by a data source of Terraform's that no role of the template reads. */
export const trust = defineResource({
  cloudformation: 'AWS::IAM::Role',
  terraform: ['aws_iam_role', 'data.aws_iam_policy_document'],
  where: (it) =>
    it.type !== 'data.aws_iam_policy_document' ||
    (it.companions('aws_iam_role', 'assume_role_policy').length === 0 &&
      it
        .fact('statement')
        .items()
        .some((one) =>
          one
            .get('actions')
            .orElse(() => one.get('action'))
            .items<string>()
            .some((action) => action.text?.startsWith('sts:')),
        )),
  facts: {
    trust: fact<Policy>(
      (it) => policyOf(it, it.fact('AssumeRolePolicyDocument')),
      (it) => (it.type === 'aws_iam_role' ? policyOf(it, it.fact('assume_role_policy')) : policyOfDataSource(it)),
    ),
  },
});
