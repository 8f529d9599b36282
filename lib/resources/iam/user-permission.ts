import { defineResource, fact } from '../../engine/rule';

/** What can give a policy to a single user, and the part of it that does. */
export const userPermission = defineResource({
  cloudformation: ['AWS::IAM::User', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::UserPolicy'],
  terraform: ['aws_iam_user_policy', 'aws_iam_user_policy_attachment', 'aws_iam_policy_attachment'],
  facts: {
    direct: fact<unknown>(
      (it) => {
        if (it.type === 'AWS::IAM::User') {
          const inline = it.fact('Policies');
          return inline.isSet().state === 'pass' ? inline : it.fact('ManagedPolicyArns');
        }
        return it.fact(it.type === 'AWS::IAM::UserPolicy' ? 'UserName' : 'Users');
      },
      (it) => (it.type === 'aws_iam_policy_attachment' ? it.fact('users') : it.fact('user').or('unnamed')),
    ),
  },
});
