import { defineResource, fact } from '../../engine/rule';

/** An IAM user, with its groups and access keys. */
export const user = defineResource({
  cloudformation: 'AWS::IAM::User',
  terraform: 'aws_iam_user',
  facts: {
    groups: fact<unknown>(
      (it) =>
        it
          .fact('Groups')
          .orElse(() => it.companion('AWS::IAM::UserToGroupAddition', 'Users', 'UserName').fact('Users')),
      (it) =>
        it
          .companion('aws_iam_user_group_membership', 'user', 'name')
          .fact('groups')
          .orElse(() => it.companion('aws_iam_group_membership', 'users', 'name').fact('users')),
    ),
    /** The password for the console. */
    login: fact<unknown>('LoginProfile', (it) =>
      it.companion('aws_iam_user_login_profile', 'user', 'name').fact('user'),
    ),
  },
});
