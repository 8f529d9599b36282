import { defineResource, fact } from '../../engine/rule';

/** An IAM group, with its members. */
export const group = defineResource({
  cloudformation: 'AWS::IAM::Group',
  terraform: 'aws_iam_group',
  facts: {
    members: fact<unknown>(
      (it) =>
        it
          .companion('AWS::IAM::UserToGroupAddition', 'GroupName', 'GroupName')
          .fact('Users')
          .orElse(() => it.companion('AWS::IAM::User', 'Groups', 'GroupName').fact('Groups')),
      (it) =>
        it
          .companion('aws_iam_group_membership', 'group', 'name')
          .fact('users')
          .orElse(() => it.companion('aws_iam_user_group_membership', 'groups', 'name').fact('groups')),
    ),
  },
});
