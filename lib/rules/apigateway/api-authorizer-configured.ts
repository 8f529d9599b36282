import { defineResource, defineRule } from '../../engine/rule';

const api = defineResource({
  cloudformation: [
    'AWS::ApiGateway::RestApi',
    'AWS::ApiGatewayV2::Api',
    'AWS::Serverless::Api',
    'AWS::Serverless::HttpApi',
  ],
  terraform: ['aws_api_gateway_rest_api', 'aws_apigatewayv2_api'],
  facts: {},
});

const AUTHORIZERS = [
  ['AWS::ApiGateway::Authorizer', 'RestApiId'],
  ['AWS::ApiGatewayV2::Authorizer', 'ApiId'],
  ['aws_api_gateway_authorizer', 'rest_api_id'],
  ['aws_apigatewayv2_authorizer', 'api_id'],
] as const;

export default defineRule({
  title: 'APIs have an authorizer',
  problem: 'This API has no authorizer.',
  why: 'Without an authorizer only IAM or API keys can keep callers out; often nothing does.',
  fix: {
    how: 'Add a Cognito, JWT or Lambda authorizer, or waive this rule where IAM authorizes.',
    resources: {
      'AWS::ApiGateway::Authorizer': {
        RestApiId: { Ref: 'This' },
        Type: 'COGNITO_USER_POOLS',
        Name: 'people',
        IdentitySource: 'method.request.header.Authorization',
        ProviderARNs: ['arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_people'],
      },
      aws_api_gateway_authorizer: {
        rest_api_id: '${aws_api_gateway_rest_api.this.id}',
        name: 'people',
        type: 'COGNITO_USER_POOLS',
        provider_arns: ['arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_people'],
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['api_gateway_without_configured_authorizer'] },
  resource: api,
  check: ({ reading }) => {
    const found = AUTHORIZERS.some(([type, key]) => reading.companions(type, key).length > 0);
    const auth = reading.fact('Auth.Authorizers');
    return found ? reading.fact('').pass() : /Serverless/.test(reading.type) ? auth.isSet() : reading.fact('').fail();
  },
});
