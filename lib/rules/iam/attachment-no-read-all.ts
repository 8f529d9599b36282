import { defineRule } from '../../engine/rule';
import { attachment, noPowers } from '../../resources/iam/attachment';

export default defineRule({
  title: 'AWS’s policies that read all data are not attached',
  problem: 'This attaches a policy of AWS that reads the data of every app in the account.',
  why: 'One leaked session then opens what has nothing to do with the job: secrets, objects and tables of others.',
  fix: {
    how: 'Attach a policy of your own that names the actions and resources that are needed.',
    properties: { ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/read-uploads'] },
    arguments: { policy_arn: 'arn:aws:iam::111122223333:policy/read-uploads' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  implies: ['iam/attachment-own-policies'],
  resource: attachment,
  check: (it) => noPowers(it.policies, ({ data }) => (data.length > 0 ? `reads ${data.join(', ')}` : undefined)),
});
