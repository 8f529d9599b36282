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
    /** The second access key, where there is one. */
    secondKey: fact<unknown>(
      (it) =>
        it.companions('AWS::IAM::AccessKey', 'UserName', 'UserName')[1]?.fact('UserName') ??
        it.companion('AWS::IAM::AccessKey', '').fact('UserName'),
      (it) =>
        it.companions('aws_iam_access_key', 'user', 'name')[1]?.fact('user') ??
        it.companion('aws_iam_access_key', '').fact('user'),
    ),
  },
});
