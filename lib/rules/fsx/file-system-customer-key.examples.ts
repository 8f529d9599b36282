import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: { Scratch: { Type: 'AWS::FSx::FileSystem', Properties: { FileSystemType: 'LUSTRE' } } },
      terraform: {
        aws_fsx_lustre_file_system: { scratch: { subnet_ids: ['subnet-1', 'subnet-2'], storage_capacity: 1200 } },
      },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Scratch: { Type: 'AWS::FSx::FileSystem', Properties: { FileSystemType: 'LUSTRE', KmsKeyId: 'alias/aws/fsx' } },
      },
      terraform: {
        aws_fsx_lustre_file_system: {
          scratch: { subnet_ids: ['subnet-1', 'subnet-2'], storage_capacity: 1200, kms_key_id: 'alias/aws/fsx' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Scratch: {
          Type: 'AWS::FSx::FileSystem',
          Properties: {
            FileSystemType: 'LUSTRE',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_fsx_lustre_file_system: {
          scratch: {
            subnet_ids: ['subnet-1', 'subnet-2'],
            storage_capacity: 1200,
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
          Scratch: {
            Type: 'AWS::FSx::FileSystem',
            Properties: { FileSystemType: 'LUSTRE', KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_fsx_lustre_file_system: {
            scratch: { subnet_ids: ['subnet-1', 'subnet-2'], storage_capacity: 1200, kms_key_id: '${var.key_arn}' },
          },
        },
      },
    },
  ],
});
