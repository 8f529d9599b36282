import { defineRule } from '../../engine/rule';
import { not } from '../../engine/verdict';
import { userPermission } from '../../resources/iam/user-permission';

export default defineRule({
  title: 'Policies are attached to groups and roles, not to single users',
  problem: 'This gives a policy to a single user.',
  why: 'Permissions of single users are overlooked in reviews and outlive the job they were given for.',
  fix: {
    how: 'Attach the policy to a group or, better, to a role, and make the user a member or let them assume it.',
    noCode: 'It is moved to the group or role that the user gets it from, or taken out, and no setting says that.',
  },
  severity: 'low',
  preset: 'baseline',
  controls: { 'security-hub': ['IAM.2'] },
  sameAs: {
    terrascan: ['AC_AWS_0476', 'AC_AWS_0475'],
    checkov: ['CKV_AWS_40'],
    kics: ['iam_managed_policy_applied_to_a_user', 'iam_policies_attached_to_user', 'iam_policy_on_user'],
    trivy: ['AWS-0143'],
    cfn_nag: ['F10', 'F11', 'F12'],
    guard: ['IAM_NO_POLICY_ON_USER', 'IAM_USER_NO_POLICIES_CHECK'],
    'cdk-nag': ['IAMUserNoPolicies'],
    regula: ['FG_R00007'],
  },
  resource: userPermission,
  check: (it) => not(it.direct.isSet()),
});
