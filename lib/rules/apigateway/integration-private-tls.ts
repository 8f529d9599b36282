import { defineResource, defineRule, fact } from '../../engine/rule';
import { when } from '../../engine/verdict';

/** What an HTTP or WebSocket API hands requests on to. */
const integration = defineResource({
  cloudformation: 'AWS::ApiGatewayV2::Integration',
  terraform: 'aws_apigatewayv2_integration',
  facts: {
    connection: fact<'INTERNET' | 'VPC_LINK'>('ConnectionType', 'connection_type'),
    tls: fact<object>('TlsConfig', 'tls_config'),
  },
});

export default defineRule({
  title: 'HTTP and WebSocket APIs speak TLS to what they reach through a VPC link',
  problem: 'This integration sends requests through the VPC link as plain HTTP.',
  why: 'A link keeps requests off the internet, and encrypts nothing of them.',
  fix: {
    how: 'Say which name the certificate of the target has to hold.',
    properties: { TlsConfig: { ServerNameToVerify: 'orders.internal.example.com' } },
    arguments: { tls_config: { server_name_to_verify: 'orders.internal.example.com' } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['APIGateway.10'] },
  sameAs: {},
  resource: integration,
  check: (it) => when(it.connection.is('VPC_LINK'), () => it.tls.isSet()),
});
