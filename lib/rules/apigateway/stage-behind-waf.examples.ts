import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no web ACL',
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
      name: 'a web ACL',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: 'api', DeploymentId: 'dep', StageName: 'prod' },
        },
        Waf: {
          Type: 'AWS::WAFv2::WebACLAssociation',
          Properties: {
            ResourceArn: { 'Fn::Sub': 'arn:aws:apigateway:eu-west-1::/restapis/api/stages/${Main}' },
            WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
      terraform: {
        aws_api_gateway_stage: { main: { rest_api_id: 'api', deployment_id: 'dep', stage_name: 'prod' } },
        aws_wafv2_web_acl_association: {
          waf: {
            resource_arn: '${aws_api_gateway_stage.main.arn}',
            web_acl_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a private API',
      cloudformation: {
        Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { EndpointConfiguration: { Types: ['PRIVATE'] } } },
        Main: {
          Type: 'AWS::ApiGateway::Stage',
          Properties: { RestApiId: { Ref: 'Api' }, DeploymentId: 'dep', StageName: 'prod' },
        },
      },
      terraform: {
        aws_api_gateway_rest_api: { api: { name: 'api', endpoint_configuration: { types: ['PRIVATE'] } } },
        aws_api_gateway_stage: {
          main: { rest_api_id: '${aws_api_gateway_rest_api.api.id}', deployment_id: 'dep', stage_name: 'prod' },
        },
      },
    },
  ],
});
