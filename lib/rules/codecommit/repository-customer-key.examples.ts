import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        App: {
          Type: 'AWS::CodeCommit::Repository',
          Properties: {
            RepositoryName: 'app',
          },
        },
      },
      terraform: {
        aws_codecommit_repository: {
          app: {
            repository_name: 'app',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        App: {
          Type: 'AWS::CodeCommit::Repository',
          Properties: {
            RepositoryName: 'app',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_codecommit_repository: {
          app: {
            repository_name: 'app',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
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
          App: {
            Type: 'AWS::CodeCommit::Repository',
            Properties: {
              RepositoryName: 'app',
              KmsKeyId: {
                Ref: 'Key',
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
          aws_codecommit_repository: {
            app: {
              repository_name: 'app',
              kms_key_id: '${var.key}',
            },
          },
        },
      },
    },
  ],
});
