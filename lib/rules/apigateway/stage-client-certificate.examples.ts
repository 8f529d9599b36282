import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no certificate',
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
      name: 'a certificate',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: 'api', DeploymentId: 'dep', StageName: 'prod', ClientCertificateId: 'cert' },
        },
      },
      terraform: {
        aws_api_gateway_stage: {
          main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod', client_certificate_id: 'cert' },
        },
      },
    },
  ],
});
