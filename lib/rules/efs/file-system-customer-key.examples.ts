import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true } } },
      terraform: { aws_efs_file_system: { shared: { encrypted: true } } },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true, KmsKeyId: 'alias/aws/efs' } },
      },
      terraform: { aws_efs_file_system: { shared: { encrypted: true, kms_key_id: 'alias/aws/efs' } } },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Shared: {
          Type: 'AWS::EFS::FileSystem',
          Properties: {
            Encrypted: true,
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_efs_file_system: {
          shared: {
            encrypted: true,
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
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
          Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true, KmsKeyId: { Ref: 'KeyArn' } } },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: { aws_efs_file_system: { shared: { encrypted: true, kms_key_id: '${var.key_arn}' } } },
      },
    },
  ],
});
