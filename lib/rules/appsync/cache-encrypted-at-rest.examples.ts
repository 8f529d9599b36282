import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Main: {
          Type: 'AWS::AppSync::ApiCache',
          Properties: { ApiId: 'api', ApiCachingBehavior: 'FULL_REQUEST_CACHING', Ttl: 60, Type: 'SMALL' },
        },
      },
      terraform: {
        aws_appsync_api_cache: {
          main: { api_caching_behavior: 'FULL_REQUEST_CACHING', ttl: 60, type: 'SMALL', api_id: 'api' },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::AppSync::ApiCache',
          Properties: {
            ApiId: 'api',
            ApiCachingBehavior: 'FULL_REQUEST_CACHING',
            Ttl: 60,
            Type: 'SMALL',
            AtRestEncryptionEnabled: false,
          },
        },
      },
      terraform: {
        aws_appsync_api_cache: {
          main: {
            api_caching_behavior: 'FULL_REQUEST_CACHING',
            api_id: 'a1b2c3',
            ttl: 60,
            type: 'SMALL',
            at_rest_encryption_enabled: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Main: {
          Type: 'AWS::AppSync::ApiCache',
          Properties: {
            ApiId: 'api',
            ApiCachingBehavior: 'FULL_REQUEST_CACHING',
            Ttl: 60,
            Type: 'SMALL',
            AtRestEncryptionEnabled: true,
          },
        },
      },
      terraform: {
        aws_appsync_api_cache: {
          main: {
            api_caching_behavior: 'FULL_REQUEST_CACHING',
            api_id: 'a1b2c3',
            ttl: 60,
            type: 'SMALL',
            at_rest_encryption_enabled: true,
          },
        },
      },
    },
  ],
});
