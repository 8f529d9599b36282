import { defineRule } from '../../engine/rule';
import { all, any, when } from '../../engine/verdict';
import { method } from '../../resources/apigateway/method';

export default defineRule({
  title: 'Methods of REST APIs ask who is calling',
  problem: 'This method can be called by anyone.',
  why: 'Whatever it does or returns is then done for and returned to everyone who finds the address.',
  fix: {
    how: 'Use an authorizer or IAM; an API key alone names a client, but does not prove it.',
    cdk: { authorizationType: 'AuthorizationType.IAM' },
    properties: { AuthorizationType: 'AWS_IAM' },
    arguments: { authorization: 'AWS_IAM' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0439'],
    'cdk-nag': ['APIGWAuthorization'],
    cfn_nag: ['W59'],
    checkov: ['CKV2_AWS_70', 'CKV_AWS_59'],
    guard: ['API_GW_METHOD_AUTHORIZATION_TYPE_RULE'],
    kics: ['api_gateway_with_open_access'],
    trivy: ['AWS-0004'],
  },
  resource: method,
  check: (it) =>
    when(it.verb.isNot('OPTIONS'), () =>
      any(all(it.authorization.isSet(), it.authorization.isNot('NONE')), it.keyRequired.isTrue()),
    ),
});
