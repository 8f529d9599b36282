import { defineRule } from '../../engine/rule';
import { attachment, noPowers } from '../../resources/iam/attachment';

export default defineRule({
  title: 'AWS’s policies that let their holders gain more are not attached',
  problem: 'This attaches a policy of AWS with which its holder can gain permissions that it does not grant.',
  why: 'IAMFullAccess, PowerUserAccess and policies that run code as any role are one step from full control of the account.',
  fix: {
    how: 'Attach a policy of your own that names the actions and resources that are needed.',
    properties: { ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/deploy'] },
    arguments: { policy_arn: 'arn:aws:iam::111122223333:policy/deploy' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_56'], cfn_nag: ['W44'], guard: ['IAM_ROLE_ELEVATED_MANAGED_POLICY_RULE'] },
  implies: ['iam/attachment-own-policies'],
  leads: ['iam/attachment-no-whole-services'],
  resource: attachment,
  check: (it) => noPowers(it.policies, ({ way }) => way && `allows ${way.join(' with ')} on every resource`),
});
