import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { attachment, awsManagedName, eachOf } from '../../resources/iam/attachment';

export default defineRule({
  title: 'Full access to CloudShell is not attached',
  problem: 'This attaches AWSCloudShellFullAccess.',
  why: 'A shell in the console reaches the internet and takes files up and down: data is carried out past every network of yours.',
  fix: {
    how: 'Attach a policy of your own that leaves out uploads and downloads, for those who need the shell.',
    properties: { ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/shell'] },
    arguments: { policy_arn: 'arn:aws:iam::111122223333:policy/shell' },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['IAM.27'] },
  sameAs: {},
  implies: ['iam/attachment-own-policies'],
  resource: attachment,
  check: (it) =>
    when(it.policies.isSet(), () =>
      eachOf(it.policies, (policy) =>
        policy.isUnknown && !policy.target
          ? policy.unknown()
          : awsManagedName(policy) === 'AWSCloudShellFullAccess'
            ? policy.fail()
            : policy.pass(),
      ),
    ),
});
