import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: '*', ...statement }],
  };
  return {
    cloudformation: { Policy: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'api', Policy: document } } },
    terraform: { aws_api_gateway_rest_api: { policy: { name: 'api', policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'everyone', ...both({ Principal: '*' }) },
    { name: 'any AWS account', ...both({ Principal: { AWS: '*' } }) },
    {
      name: 'everyone with a condition that anyone can meet',
      ...both({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    },
  ],
  passes: [
    { name: 'a named role', ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } }) },
    {
      name: 'everyone in the organisation',
      ...both({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    { name: 'everyone denied', ...both({ Effect: 'Deny', Principal: '*' }) },
  ],
  notApplicable: [
    {
      name: 'everyone who reaches a private API',
      cloudformation: {
        Api: {
          Type: 'AWS::ApiGateway::RestApi',
          Properties: {
            EndpointConfiguration: { Types: ['PRIVATE'] },
            Policy: {
              Statement: [
                { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },
              ],
            },
          },
        },
      },
      terraform: {
        aws_api_gateway_rest_api: { api: { name: 'api', endpoint_configuration: { types: ['PRIVATE'] } } },
        aws_api_gateway_rest_api_policy: {
          api: {
            rest_api_id: '${aws_api_gateway_rest_api.api.id}',
            policy: JSON.stringify({
              Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }],
            }),
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Trusted: { Type: 'String' } },
        Resources: both({ Principal: { AWS: { Ref: 'Trusted' } } }).cloudformation,
      },
    },
    {
      name: 'a principal of a variable',
      terraform: {
        variable: { trusted: { type: 'string' } },
        resource: both({ Principal: { AWS: '${var.trusted}' } }).terraform,
      },
    },
  ],
});
