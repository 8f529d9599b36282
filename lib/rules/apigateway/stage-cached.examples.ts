import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no cache',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: 'api', DeploymentId: 'dep', StageName: 'prod' },
        },
      },
      terraform: { aws_api_gateway_stage: { main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod' } } },
    },
  ],
  passes: [
    {
      name: 'a cache',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: 'api', DeploymentId: 'dep', StageName: 'prod', CacheClusterEnabled: true },
        },
      },
      terraform: {
        aws_api_gateway_stage: {
          main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod', cache_cluster_enabled: true },
        },
      },
    },
  ],
});
