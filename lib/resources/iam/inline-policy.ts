import { defineResource, fact } from '../../engine/rule';

/** A policy that exists only inside of one user, group or role. */
export const inlinePolicy = defineResource({
  cloudformation: [
    'AWS::IAM::Role',
    'AWS::IAM::User',
    'AWS::IAM::Group',
    'AWS::IAM::Policy',
    'AWS::IAM::RolePolicy',
    'AWS::IAM::UserPolicy',
    'AWS::IAM::GroupPolicy',
  ],
  terraform: ['aws_iam_role', 'aws_iam_role_policy', 'aws_iam_user_policy', 'aws_iam_group_policy'],
  facts: {
    documents: fact<unknown>(
      (it) => it.fact(/^AWS::IAM::(Role|User|Group)$/.test(it.type) ? 'Policies' : 'PolicyDocument'),
      (it) => it.fact(it.type === 'aws_iam_role' ? 'inline_policy' : 'policy'),
    ),
  },
});
