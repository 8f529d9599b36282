import { defineRule } from '../../engine/rule';
import { attachment, noPowers } from '../../resources/iam/attachment';

export default defineRule({
  title: 'AWS’s policies that grant a whole service are not attached',
  problem: 'This attaches a policy of AWS that grants all actions of a service on every resource.',
  why: 'It takes in deletion, sharing and administration of what others own, and every action that AWS adds later.',
  fix: {
    how: 'Attach a policy of your own that names the actions and resources that are needed.',
    properties: { ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/deploy'] },
    arguments: { policy_arn: 'arn:aws:iam::111122223333:policy/deploy' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { trivy: ['AWS-0345'] },
  implies: ['iam/attachment-own-policies'],
  leads: ['iam/attachment-no-read-all'],
  resource: attachment,
  check: (it) =>
    noPowers(it.policies, ({ services }) => (services.length > 0 ? `grants all of ${services.join(', ')}` : undefined)),
});
