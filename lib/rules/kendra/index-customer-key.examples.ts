import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Search: {
          Type: 'AWS::Kendra::Index',
          Properties: {
            Name: 'search',
            Edition: 'ENTERPRISE_EDITION',
            RoleArn: 'arn:aws:iam::111122223333:role/search',
          },
        },
      },
      terraform: {
        aws_kendra_index: {
          search: {
            name: 'search',
            role_arn: 'arn:aws:iam::111122223333:role/search',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Search: {
          Type: 'AWS::Kendra::Index',
          Properties: {
            Name: 'search',
            Edition: 'ENTERPRISE_EDITION',
            RoleArn: 'arn:aws:iam::111122223333:role/search',
            ServerSideEncryptionConfiguration: {
              KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_kendra_index: {
          search: {
            name: 'search',
            role_arn: 'arn:aws:iam::111122223333:role/search',
            server_side_encryption_configuration: {
              kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'key decided at deployment',
      cloudformation: {
        Parameters: {
          Key: {
            Type: 'String',
          },
        },
        Resources: {
          Search: {
            Type: 'AWS::Kendra::Index',
            Properties: {
              Name: 'search',
              Edition: 'ENTERPRISE_EDITION',
              RoleArn: 'arn:aws:iam::111122223333:role/search',
              ServerSideEncryptionConfiguration: {
                KmsKeyId: {
                  Ref: 'Key',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          key: {
            type: 'string',
          },
        },
        resource: {
          aws_kendra_index: {
            search: {
              name: 'search',
              role_arn: 'arn:aws:iam::111122223333:role/search',
              server_side_encryption_configuration: {
                kms_key_id: '${var.key}',
              },
            },
          },
        },
      },
    },
  ],
});
