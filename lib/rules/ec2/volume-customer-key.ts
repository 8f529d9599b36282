import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { volume } from '../../resources/ec2/volume';

export default defineRule({
  title: 'EBS volumes are encrypted with a customer managed key',
  problem: 'This volume has no KMS key of its own.',
  why: 'Only with a customer managed key can access be granted, watched and withdrawn separately from the volume.',
  fix: {
    how: 'Name a customer managed KMS key.',
    cdk: 'encrypted: true, encryptionKey: key',
    properties: { Encrypted: true, KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    arguments: { encrypted: true, kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    cfn_nag: ['W37'],
    checkov: ['CKV_AWS_189'],
    guard: ['EBS_VOLUME_ENCRYPTION_KEY_RULE'],
    kics: ['ebs_volume_without_kms_key_id'],
    trivy: ['AWS-0027'],
  },
  resource: volume,
  check: (it) => isCustomerKey(it.key),
});
