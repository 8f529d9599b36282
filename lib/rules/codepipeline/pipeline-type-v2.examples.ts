import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
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
    {
      name: 'V1',
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
            PipelineType: 'V1',
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
            pipeline_type: 'V1',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'V2',
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
            PipelineType: 'V2',
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
            pipeline_type: 'V2',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Kind: {
            Type: 'String',
          },
        },
        Resources: {
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
              PipelineType: {
                Ref: 'Kind',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          kind: {
            type: 'string',
          },
        },
        resource: {
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
              pipeline_type: '${var.kind}',
            },
          },
        },
      },
    },
  ],
});
