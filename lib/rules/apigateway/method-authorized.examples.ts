import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'open to anyone',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'GET', AuthorizationType: 'NONE' } },
      },
      terraform: {
        aws_api_gateway_method: {
          main: { resource_id: 'a1b2c3', rest_api_id: 'a1b2c3d4e5', http_method: 'GET', authorization: 'NONE' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'IAM',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'GET', AuthorizationType: 'AWS_IAM' } },
      },
      terraform: {
        aws_api_gateway_method: {
          main: { resource_id: 'a1b2c3', rest_api_id: 'a1b2c3d4e5', http_method: 'GET', authorization: 'AWS_IAM' },
        },
      },
    },
    {
      name: 'an API key',
      cloudformation: {
        Main: {
          Type: 'AWS::ApiGateway::Method',
          Properties: { HttpMethod: 'GET', AuthorizationType: 'NONE', ApiKeyRequired: true },
        },
      },
      terraform: {
        aws_api_gateway_method: {
          main: {
            resource_id: 'a1b2c3',
            rest_api_id: 'a1b2c3d4e5',
            http_method: 'GET',
            authorization: 'NONE',
            api_key_required: true,
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Main: {
            Type: 'AWS::ApiGateway::Method',
            Properties: { HttpMethod: 'GET', AuthorizationType: { Ref: 'Choice' } },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'the preflight request of browsers',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'OPTIONS', AuthorizationType: 'NONE' } },
      },
      terraform: {
        aws_api_gateway_method: {
          main: { resource_id: 'a1b2c3', rest_api_id: 'a1b2c3d4e5', http_method: 'OPTIONS', authorization: 'NONE' },
        },
      },
    },
  ],
});
