import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no validator',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'POST', AuthorizationType: 'AWS_IAM' } },
      },
      terraform: {
        aws_api_gateway_method: {
          main: { resource_id: 'a1b2c3', rest_api_id: 'a1b2c3d4e5', http_method: 'POST', authorization: 'AWS_IAM' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a validator',
      cloudformation: {
        Main: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'POST', RequestValidatorId: 'validator' } },
      },
      terraform: {
        aws_api_gateway_method: {
          main: {
            authorization: 'NONE',
            resource_id: 'a1b2c3',
            rest_api_id: 'a1b2c3d4e5',
            http_method: 'POST',
            request_validator_id: 'validator',
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
