import { defineRule } from '../../engine/rule';
import { user } from '../../resources/iam/user';

export default defineRule({
  title: 'IAM users belong to a group',
  problem: 'This user belongs to no group.',
  why: 'Permissions that come through groups are reviewed once for all, not user by user.',
  fix: {
    how: 'Make the user a member of a group that holds its permissions.',
    cdk: 'groups: [group]',
    properties: { Groups: ['readers'] },
    resources: { aws_iam_user_group_membership: { user: '${aws_iam_user.this.name}', groups: ['readers'] } },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    checkov: ['CKV2_AWS_21'],
    kics: ['iam_user_with_no_group'],
    cfn_nag: ['F2000'],
    guard: ['IAM_USER_MISSING_GROUP_RULE'],
    'cdk-nag': ['IAMUserGroupMembership'],
    regula: ['FG_R00272'],
  },
  resource: user,
  check: (it) => it.groups.isSet(),
});
