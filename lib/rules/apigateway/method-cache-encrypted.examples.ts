import { defineExamples } from '../../engine/rule';
import { stage } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'a cache that is not encrypted',
      cloudformation: stage({
        RestApiId: 'api',
        MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true }],
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
      name: 'a cache that is not encrypted in SAM',
      cloudformation: {
        Main: {
          Type: 'AWS::Serverless::Api',
          Properties: {
            StageName: 'prod',
            MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true, CacheDataEncrypted: false }],
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
      fix: { properties: { StageDescription: { CachingEnabled: true, CacheDataEncrypted: true } } },
    },
  ],
  passes: [
    {
      name: 'an encrypted cache',
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
            settings: [{ caching_enabled: true, cache_data_encrypted: true }],
          },
        },
      },
    },
    {
      name: 'no cache',
      cloudformation: stage({ RestApiId: 'api' }),
      terraform: {
        aws_api_gateway_method_settings: {
          main: {
            rest_api_id: 'a1b2c3d4e5',
            stage_name: 'live',
            method_path: '*/*',
            settings: { caching_enabled: false },
          },
        },
      },
    },
    {
      name: 'said of all methods of the stage that a deployment makes',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: {
            RestApiId: 'api',
            StageName: 'prod',
            StageDescription: { CachingEnabled: true, CacheDataEncrypted: true },
          },
        },
      },
    },
  ],
});
