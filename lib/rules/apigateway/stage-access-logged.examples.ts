import { defineExamples } from '../../engine/rule';
import { stage, stageInTerraform } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'no access logs',
      cloudformation: stage({ RestApiId: 'api' }),
      terraform: stageInTerraform({ rest_api_id: 'api' }),
    },
    {
      name: 'no access logs in SAM',
      cloudformation: { Main: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'prod' } } },
    },
    {
      name: 'a stage made by a deployment',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: 'api', StageName: 'prod' } },
      },
      fix: {
        properties: {
          StageDescription: {
            AccessLogSetting: {
              DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api',
              Format: '$context.requestId',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'access logs',
      cloudformation: stage({
        RestApiId: 'api',
        AccessLogSetting: {
          DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api',
          Format: '$context.requestId',
        },
      }),
      terraform: stageInTerraform({
        rest_api_id: 'api',
        access_log_settings: {
          destination_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api',
          format: '$context.requestId',
        },
      }),
    },
    {
      name: 'a stage made by a deployment, with access logs',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: {
            RestApiId: 'api',
            StageName: 'prod',
            StageDescription: {
              AccessLogSetting: {
                DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api',
                Format: '$context.requestId',
              },
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a deployment that makes no stage',
      cloudformation: { Main: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: 'api' } } },
    },
  ],
});
