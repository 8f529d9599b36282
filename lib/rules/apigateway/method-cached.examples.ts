import { defineExamples } from '../../engine/rule';
import { stage } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'no settings',
      cloudformation: stage({ RestApiId: 'api' }),
      terraform: {
        aws_api_gateway_method_settings: {
          main: {
            rest_api_id: 'a1b2c3d4e5',
            stage_name: 'live',
            method_path: '*/*',
            settings: { logging_level: 'ERROR' },
          },
        },
      },
    },
    {
      name: 'said of all methods of the stage that a deployment makes',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { RestApiId: 'api', StageName: 'prod', StageDescription: { CachingEnabled: false } },
        },
      },
      fix: { properties: { StageDescription: { CachingEnabled: true, CacheDataEncrypted: true } } },
    },
  ],
  passes: [
    {
      name: 'caching',
      cloudformation: stage({
        RestApiId: 'api',
        MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true, CacheDataEncrypted: true }],
      }),
      terraform: {
        aws_api_gateway_method_settings: {
          main: {
            rest_api_id: 'a1b2c3d4e5',
            stage_name: 'live',
            method_path: '*/*',
            settings: { caching_enabled: true },
          },
        },
      },
    },
    {
      name: 'said of all methods of the stage that a deployment makes',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { RestApiId: 'api', StageName: 'prod', StageDescription: { CachingEnabled: true } },
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
