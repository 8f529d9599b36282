import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { instance, isInstance } from '../../resources/ec2/instance';

export default defineRule({
  title: 'Instances have a role',
  problem: 'This instance has no instance profile.',
  why: 'Software without a role is given long-lived access keys instead, which leak; Session Manager and patching need a role, too.',
  fix: {
    how: 'Attach an instance profile with a role of its own.',
    cdk: { ssmSessionPermissions: true },
    properties: { IamInstanceProfile: 'web' },
    arguments: { iam_instance_profile: 'web' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'cis-aws-5.0.0': ['1.17'], 'cis-aws-3.0.0': ['1.18'] },
  unseen: {
    '1.17': 'credentials that programs on the instance are given otherwise',
    '1.18': 'credentials that programs on the instance are given otherwise',
  },
  sameAs: {
    'cdk-nag': ['EC2InstanceProfileAttached'],
    checkov: ['CKV2_AWS_41'],
    guard: ['EC2_INSTANCE_PROFILE_ATTACHED'],
    kics: ['ec2_instance_has_no_iam_role'],
    regula: ['FG_R00253'],
  },
  resource: instance,
  check: (it) => when(isInstance(it.reading) ? it.profile.pass() : it.profile.fail(), () => it.profile.isSet()),
});
