import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'GET', AuthorizationType: 'AWS_IAM' } },
      },
      terraform: {
        aws_api_gateway_method: {
          main: { resource_id: 'a1b2c3', rest_api_id: 'a1b2c3d4e5', http_method: 'GET', authorization: 'AWS_IAM' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'GET', ApiKeyRequired: true } },
      },
      terraform: {
        aws_api_gateway_method: {
          main: {
            authorization: 'NONE',
            resource_id: 'a1b2c3',
            rest_api_id: 'a1b2c3d4e5',
            http_method: 'GET',
            api_key_required: true,
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'the preflight request of browsers',
      cloudformation: { Main: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'OPTIONS' } } },
      terraform: {
        aws_api_gateway_method: {
          main: { authorization: 'NONE', resource_id: 'a1b2c3', rest_api_id: 'a1b2c3d4e5', http_method: 'OPTIONS' },
        },
      },
    },
  ],
});
