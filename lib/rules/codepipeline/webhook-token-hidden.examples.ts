import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Push: {
          Type: 'AWS::CodePipeline::Webhook',
          Properties: {
            Authentication: 'GITHUB_HMAC',
            TargetPipeline: 'release',
            TargetAction: 'Source',
            TargetPipelineVersion: 1,
            Filters: [
              {
                JsonPath: '$.ref',
                MatchEquals: 'refs/heads/main',
              },
            ],
            AuthenticationConfiguration: {
              SecretToken: 'correct-horse-battery',
            },
          },
        },
      },
      terraform: {
        aws_codepipeline_webhook: {
          push: {
            filter: { json_path: '$.ref', match_equals: 'refs/heads/main' },
            name: 'push',
            authentication: 'GITHUB_HMAC',
            target_action: 'Source',
            target_pipeline: 'release',
            authentication_configuration: {
              secret_token: 'correct-horse-battery',
            },
          },
        },
      },
    },
    {
      name: 'a parameter with a default',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
            NoEcho: true,
            Default: 'correct-horse-battery',
          },
        },
        Resources: {
          Push: {
            Type: 'AWS::CodePipeline::Webhook',
            Properties: {
              Authentication: 'GITHUB_HMAC',
              TargetPipeline: 'release',
              TargetAction: 'Source',
              TargetPipelineVersion: 1,
              Filters: [
                {
                  JsonPath: '$.ref',
                  MatchEquals: 'refs/heads/main',
                },
              ],
              AuthenticationConfiguration: {
                SecretToken: {
                  Ref: 'Secret',
                },
              },
            },
          },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
          },
        },
        Resources: {
          Push: {
            Type: 'AWS::CodePipeline::Webhook',
            Properties: {
              Authentication: 'GITHUB_HMAC',
              TargetPipeline: 'release',
              TargetAction: 'Source',
              TargetPipelineVersion: 1,
              Filters: [
                {
                  JsonPath: '$.ref',
                  MatchEquals: 'refs/heads/main',
                },
              ],
              AuthenticationConfiguration: {
                SecretToken: {
                  Ref: 'Secret',
                },
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret in Secrets Manager',
      cloudformation: {
        Push: {
          Type: 'AWS::CodePipeline::Webhook',
          Properties: {
            Authentication: 'GITHUB_HMAC',
            TargetPipeline: 'release',
            TargetAction: 'Source',
            TargetPipelineVersion: 1,
            Filters: [
              {
                JsonPath: '$.ref',
                MatchEquals: 'refs/heads/main',
              },
            ],
            AuthenticationConfiguration: {
              SecretToken: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
            },
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
            NoEcho: true,
          },
        },
        Resources: {
          Push: {
            Type: 'AWS::CodePipeline::Webhook',
            Properties: {
              Authentication: 'GITHUB_HMAC',
              TargetPipeline: 'release',
              TargetAction: 'Source',
              TargetPipelineVersion: 1,
              Filters: [
                {
                  JsonPath: '$.ref',
                  MatchEquals: 'refs/heads/main',
                },
              ],
              AuthenticationConfiguration: {
                SecretToken: {
                  Ref: 'Secret',
                },
              },
            },
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Push: {
          Type: 'AWS::CodePipeline::Webhook',
          Properties: {
            Authentication: 'GITHUB_HMAC',
            TargetPipeline: 'release',
            TargetAction: 'Source',
            TargetPipelineVersion: 1,
            Filters: [
              {
                JsonPath: '$.ref',
                MatchEquals: 'refs/heads/main',
              },
            ],
          },
        },
      },
      terraform: {
        aws_codepipeline_webhook: {
          push: {
            filter: { json_path: '$.ref', match_equals: 'refs/heads/main' },
            name: 'push',
            authentication: 'GITHUB_HMAC',
            target_action: 'Source',
            target_pipeline: 'release',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: {
        Push: {
          Type: 'AWS::CodePipeline::Webhook',
          Properties: {
            Authentication: 'GITHUB_HMAC',
            TargetPipeline: 'release',
            TargetAction: 'Source',
            TargetPipelineVersion: 1,
            Filters: [
              {
                JsonPath: '$.ref',
                MatchEquals: 'refs/heads/main',
              },
            ],
            AuthenticationConfiguration: {
              SecretToken: {
                'Fn::ImportValue': 'secret',
              },
            },
          },
        },
      },
    },
  ],
});
