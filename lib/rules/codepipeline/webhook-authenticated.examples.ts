import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no authentication',
      cloudformation: {
        Push: {
          Type: 'AWS::CodePipeline::Webhook',
          Properties: {
            Authentication: 'UNAUTHENTICATED',
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
            authentication: 'UNAUTHENTICATED',
            target_action: 'Source',
            target_pipeline: 'release',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a signature',
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
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Kind: {
            Type: 'String',
          },
        },
        Resources: {
          Push: {
            Type: 'AWS::CodePipeline::Webhook',
            Properties: {
              Authentication: {
                Ref: 'Kind',
              },
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
      },
      terraform: {
        variable: {
          kind: {
            type: 'string',
          },
        },
        resource: {
          aws_codepipeline_webhook: {
            push: {
              filter: { json_path: '$.ref', match_equals: 'refs/heads/main' },
              name: 'push',
              authentication: '${var.kind}',
              target_action: 'Source',
              target_pipeline: 'release',
            },
          },
        },
      },
    },
  ],
});
