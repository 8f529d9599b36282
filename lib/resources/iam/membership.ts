import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';

/** The properties that name the groups of a user; none for anything else. */
export function groupsOf(it: Reading): Fact[] {
  if (!/^(AWS::IAM::User|aws_iam_user)$/.test(it.type)) return [];
  return [
    ...it.fact('Groups', '(none)').items(),
    ...it.companions('AWS::IAM::UserToGroupAddition', 'Users', 'UserName').map((one) => one.fact('GroupName')),
    ...it
      .companions('aws_iam_user_group_membership', 'user', 'name')
      .flatMap((membership) => membership.fact('groups').items()),
    ...it.companions('aws_iam_group_membership', 'users', 'name').map((one) => one.fact('group')),
  ];
}
