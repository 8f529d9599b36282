import { defineResource, defineRule, fact } from '../../engine/rule';

const restApi = defineResource({
  cloudformation: ['AWS::ApiGateway::RestApi', 'AWS::Serverless::Api'],
  terraform: 'aws_api_gateway_rest_api',
  facts: {
    types: fact<string[]>((it) => {
      const types = it
        .fact<string[]>('EndpointConfiguration.Types')
        .orElse(() => it.fact('EndpointConfiguration.Type'));
      return types.orElse(() => (it.type === 'AWS::Serverless::Api' ? it.fact('EndpointConfiguration') : types));
    }, 'endpoint_configuration.types'),
  },
});

export default defineRule({
  title: 'REST APIs are private',
  problem: 'This REST API answers the internet.',
  why: 'An API for colleagues or other services needs no public address; a private one is reached only through a VPC endpoint.',
  fix: {
    how: 'Use the endpoint type PRIVATE, or waive this rule where the API serves the public.',
    cdk: { endpointTypes: ['EndpointType.PRIVATE'] },
    properties: { EndpointConfiguration: { Types: ['PRIVATE'] } },
    arguments: { endpoint_configuration: { types: ['PRIVATE'] } },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0011'],
    kics: ['api_gateway_endpoint_config_is_not_private', 'serverless_api_endpoint_config_not_private'],
  },
  resource: restApi,
  check: (it) => it.types.some<string>((type) => type.is('PRIVATE')),
});
