import { defineResource, fact } from '../../engine/rule';

/** An EBS volume. */
export const volume = defineResource({
  cloudformation: 'AWS::EC2::Volume',
  terraform: 'aws_ebs_volume',
  facts: {
    encrypted: fact<boolean>('Encrypted', 'encrypted'),
    key: fact<string>('KmsKeyId', 'kms_key_id'),
    snapshot: fact<string>('SnapshotId', 'snapshot_id'),
    /** The account's own default, where the same configuration sets it. */
    encryptedByDefault: fact<boolean>(undefined, (it) => {
      const settings = it.settings('region', 'aws_ebs_encryption_by_default')[0];
      return settings ? settings.fact<boolean>('enabled').or(true) : it.fact('(no aws_ebs_encryption_by_default)');
    }),
  },
});
