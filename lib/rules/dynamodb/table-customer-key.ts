import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { keptTable } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'DynamoDB tables encrypt with a customer managed key',
  problem: 'This table is not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    cdk: 'encryptionKey: key',
    properties: {
      SSESpecification: {
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
    arguments: {
      server_side_encryption: {
        enabled: true,
        kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_119'], trivy: ['AWS-0025'], kics: ['dynamodb_with_aws_owned_cmk'] },
  resource: keptTable,
  check: (it) => all(it.usesKms.isNot(false), isCustomerKey(it.key)),
});
