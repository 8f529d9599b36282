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
  controls: { 'security-hub': ['EC2.7'] },
  sameAs: { terrascan: ['AC_AWS_0079'], checkov: ['CKV_AWS_106'], kics: ['ebs_default_encryption_disabled'] },
  resource: byDefault,
  check: (it) => it.enabled.or(true).isTrue(),
});
