import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the GitHub action of version 1',
      cloudformation: {
        Release: {
          Type: 'AWS::CodePipeline::Pipeline',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/release',
            ArtifactStore: {
              Type: 'S3',
              Location: 'artifacts',
              EncryptionKey: {
                Type: 'KMS',
                Id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
            Stages: [
              {
                Name: 'Source',
                Actions: [
                  {
                    Name: 'Source',
                    ActionTypeId: {
                      Category: 'Source',
                      Owner: 'ThirdParty',
                      Provider: 'GitHub',
                      Version: '1',
                    },
                  },
                ],
              },
            ],
          },
        },
      },
      terraform: {
        aws_codepipeline: {
          release: {
            name: 'release',
            role_arn: 'arn:aws:iam::111122223333:role/release',
            artifact_store: {
              type: 'S3',
              location: 'artifacts',
              encryption_key: {
                type: 'KMS',
                id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
            stage: [
              {
                name: 'Source',
                action: [
                  {
                    name: 'Source',
                    category: 'Source',
                    owner: 'ThirdParty',
                    provider: 'GitHub',
                    version: '1',
                  },
                ],
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a connection',
      cloudformation: {
        Release: {
          Type: 'AWS::CodePipeline::Pipeline',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/release',
            ArtifactStore: {
              Type: 'S3',
              Location: 'artifacts',
              EncryptionKey: {
                Type: 'KMS',
                Id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
            Stages: [
              {
                Name: 'Source',
                Actions: [
                  {
                    Name: 'Source',
                    ActionTypeId: {
                      Category: 'Source',
                      Owner: 'AWS',
                      Provider: 'CodeStarSourceConnection',
                      Version: '1',
                    },
                  },
                ],
              },
            ],
          },
        },
      },
      terraform: {
        aws_codepipeline: {
          release: {
            name: 'release',
            role_arn: 'arn:aws:iam::111122223333:role/release',
            artifact_store: {
              type: 'S3',
              location: 'artifacts',
              encryption_key: {
                type: 'KMS',
                id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
            stage: [
              {
                name: 'Source',
                action: [
                  {
                    name: 'Source',
                    category: 'Source',
                    owner: 'AWS',
                    provider: 'CodeStarSourceConnection',
                    version: '1',
                  },
                ],
              },
            ],
          },
        },
      },
    },
  ],
});
