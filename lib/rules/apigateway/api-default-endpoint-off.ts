import { defineResource, defineRule, fact } from '../../engine/rule';

const MAPPINGS = {
  cloudformation: [
    ['AWS::ApiGateway::BasePathMapping', 'RestApiId'],
    ['AWS::ApiGatewayV2::ApiMapping', 'ApiId'],
  ],
  terraform: [
    ['aws_api_gateway_base_path_mapping', 'api_id'],
    ['aws_apigatewayv2_api_mapping', 'api_id'],
  ],
} as const;

const api = defineResource({
  cloudformation: ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'],
  terraform: ['aws_api_gateway_rest_api', 'aws_apigatewayv2_api'],
  where: (it) =>
    it
      .either<readonly (readonly [string, string])[]>(MAPPINGS.cloudformation, MAPPINGS.terraform)
      .some(([type, key]) => it.companions(type, key).length > 0),
  facts: { endpointOff: fact<boolean>('DisableExecuteApiEndpoint', 'disable_execute_api_endpoint') },
});

export default defineRule({
  title: 'APIs with a domain of their own answer there alone',
  problem: 'This API has a domain of its own, and still answers at the address that API Gateway gave it.',
  why: 'What the domain asks for, such as a certificate of the client or a newer TLS, is avoided by calling that address.',
  fix: {
    how: 'Turn the default endpoint off.',
    cdk: { disableExecuteApiEndpoint: true },
    properties: { DisableExecuteApiEndpoint: true },
    arguments: { disable_execute_api_endpoint: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: api,
  check: (it) => it.endpointOff.isTrue(),
});
