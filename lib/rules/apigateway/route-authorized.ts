import { defineResource, defineRule, fact } from '../../engine/rule';
import { when } from '../../engine/verdict';

const route = defineResource({
  cloudformation: 'AWS::ApiGatewayV2::Route',
  terraform: 'aws_apigatewayv2_route',
  facts: {
    api: fact<string>('ApiId', 'api_id'),
    key: fact<string>('RouteKey', 'route_key'),
    authorization: fact<string>('AuthorizationType', 'authorization_type'),
  },
});

export default defineRule({
  title: 'Routes of HTTP and WebSocket APIs ask who is calling',
  problem: 'This route can be called by anyone.',
  why: 'Whatever it does or returns is then done for and returned to everyone who finds the address.',
  fix: {
    how: 'Use a JWT or Lambda authorizer, or IAM.',
    cdk: 'authorizer: new HttpIamAuthorizer()',
    properties: { AuthorizationType: 'AWS_IAM' },
    arguments: { authorization_type: 'AWS_IAM' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['APIGateway.8'] },
  sameAs: { 'cdk-nag': ['APIGWAuthorization'], checkov: ['CKV_AWS_309'] },
  resource: route,
  check: (it) => {
    const protocol = it.reading.follow(it.api)?.fact<string>('ProtocolType', 'protocol_type').text;
    // A WebSocket connection is authorized once, on $connect; a browser's preflight request never is.
    const later =
      it.key.text === '$disconnect' ||
      /^OPTIONS /.test(it.key.text ?? '') ||
      (protocol === 'WEBSOCKET' && it.key.text !== '$connect');
    return when(later ? it.key.fail() : it.key.pass(), () => it.authorization.filled().or('NONE').isNot('NONE'));
  },
});
