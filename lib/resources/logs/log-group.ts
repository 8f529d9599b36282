import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { textDocument } from '../text-document';

/** The account's own data protection policy, which masks beside that of each group. */
function accountProtection(it: Reading): Fact {
  const policies = it.settings('region', 'AWS::Logs::AccountPolicy', 'aws_cloudwatch_log_account_policy');
  const own = policies.find((one) => one.fact('PolicyType', 'policy_type').text === 'DATA_PROTECTION_POLICY');
  return own ? textDocument(own.fact('PolicyDocument', 'policy_document')) : new Fact(it, undefined);
}

/** A CloudWatch log group. */
export const logGroup = defineResource({
  cloudformation: 'AWS::Logs::LogGroup',
  terraform: 'aws_cloudwatch_log_group',
  facts: {
    key: fact<string>('KmsKeyId', 'kms_key_id'),
    /** Days that events are kept; absent and 0 mean for ever. */
    retention: fact<number>('RetentionInDays', 'retention_in_days'),
    deletionProtection: fact<boolean>('DeletionProtectionEnabled', 'deletion_protection_enabled'),
    /** The policy that says what is masked. */
    protection: fact('DataProtectionPolicy', (it) =>
      textDocument(
        it.companion('aws_cloudwatch_log_data_protection_policy', 'log_group_name', 'name').fact('policy_document'),
      ),
    ),
    accountProtection: fact(accountProtection, accountProtection),
  },
});
