import { defineRule } from '../../engine/rule';
import { attachment, noPowers } from '../../resources/iam/attachment';

export default defineRule({
  title: 'AdministratorAccess is not attached',
  problem: 'This attaches a policy of AWS that grants every action on every resource.',
  why: 'Whoever uses it owns the account: one leaked session is enough to read, change and delete everything.',
  fix: {
    how: 'Attach a policy of your own that names the actions and resources that are needed.',
    properties: { ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/deploy'] },
    arguments: { policy_arn: 'arn:aws:iam::111122223333:policy/deploy' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_274', 'CKV_AWS_275'],
    cfn_nag: ['W43'],
    guard: ['IAM_ROLE_ADMINISTRATOR_ACCESS_POLICY_RULE'],
  },
  implies: [
    'iam/attachment-no-power-policies',
    'iam/attachment-no-read-all',
    'iam/attachment-no-whole-services',
    'iam/attachment-own-policies',
  ],
  resource: attachment,
  check: (it) =>
    noPowers(it.policies, ({ everything }) => (everything ? 'grants every action on every resource' : undefined)),
});
