import { defineResource, defineRule, fact } from '../../engine/rule';

const byDefault = defineResource({
  terraform: 'aws_ebs_encryption_by_default',
  facts: { enabled: fact<boolean>(undefined, 'enabled') },
});

export default defineRule({
  title: 'The account encrypts EBS volumes by default',
  problem: 'This configuration turns EBS encryption by default off.',
  why: 'With the default on, no volume of the region can be created unencrypted, whoever creates it.',
  fix: { how: 'Set enabled to true, in each region.', arguments: { enabled: true } },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    fsbp: ['EC2.7'],
    'nist-800-53-r5': ['CA-9(1)', 'CM-3(6)', 'SC-13', 'SC-28', 'SC-28(1)', 'SC-7(10)', 'SI-7(6)'],
    'cis-aws-3.0.0': ['2.2.1'],
    'cis-aws-5.0.0': ['5.1.1'],
  },
  sameAs: { checkov: ['CKV_AWS_106'], kics: ['ebs_default_encryption_disabled'] },
  resource: byDefault,
  check: (it) => it.enabled.or(true).isTrue(),
});
