import { defineRule } from '../../engine/rule';
import { group } from '../../resources/iam/group';

export default defineRule({
  title: 'IAM groups have members',
  problem: 'This group has no members in the template.',
  why: 'A group that nobody is in is a set of permissions that nobody looks after.',
  fix: {
    how: 'Add users to the group, or remove it.',
    noCode: 'The resource is given a use or taken out of the code, and no setting says that.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_14'], kics: ['iam_group_without_users'], 'cdk-nag': ['IAMGroupHasUsers'] },
  resource: group,
  check: (it) => it.members.isSet(),
});
