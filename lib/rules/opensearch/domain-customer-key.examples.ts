import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Search: { Type: 'AWS::OpenSearchService::Domain', Properties: { EncryptionAtRestOptions: { Enabled: true } } },
      },
      terraform: { aws_opensearch_domain: { search: { domain_name: 'search', encrypt_at_rest: { enabled: true } } } },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { EncryptionAtRestOptions: { Enabled: true, KmsKeyId: 'alias/aws/opensearch' } },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: { domain_name: 'search', encrypt_at_rest: { enabled: true, kms_key_id: 'alias/aws/opensearch' } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: {
            EncryptionAtRestOptions: {
              Enabled: true,
              KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: {
            domain_name: 'search',
            encrypt_at_rest: {
              enabled: true,
              kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Search: {
            Type: 'AWS::OpenSearchService::Domain',
            Properties: { EncryptionAtRestOptions: { Enabled: true, KmsKeyId: { Ref: 'KeyArn' } } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_opensearch_domain: {
            search: { domain_name: 'search', encrypt_at_rest: { enabled: true, kms_key_id: '${var.key_arn}' } },
          },
        },
      },
    },
  ],
});
