import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no access logs',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: 'api', DeploymentId: 'dep', StageName: 'prod' },
        },
      },
      terraform: { aws_api_gateway_stage: { main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod' } } },
    },
    {
      name: 'no access logs in SAM',
      cloudformation: { Main: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'prod' } } },
    },
  ],
  passes: [
    {
      name: 'access logs',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: {
            RestApiId: 'api',
            DeploymentId: 'dep',
            StageName: 'prod',
            AccessLogSetting: {
              DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api',
              Format: '$context.requestId',
            },
          },
        },
      },
      terraform: {
        aws_api_gateway_stage: {
          main: {
            rest_api_id: 'api',
            deployment_id: 'dep',
            stage_name: 'prod',
            access_log_settings: {
              destination_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api',
              format: '$context.requestId',
            },
          },
        },
      },
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
});
