import { defineResource, fact } from '../../engine/rule';

/** A CloudWatch log group. */
export const logGroup = defineResource({
  cloudformation: 'AWS::Logs::LogGroup',
  terraform: 'aws_cloudwatch_log_group',
  facts: {
    key: fact<string>('KmsKeyId', 'kms_key_id'),
    /** Days that events are kept; absent and 0 mean for ever. */
    retention: fact<number>('RetentionInDays', 'retention_in_days'),
    deletionProtection: fact<boolean>('DeletionProtectionEnabled', 'deletion_protection_enabled'),
  },
});
