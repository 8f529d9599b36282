import type { Reading } from '../../engine/reading';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { MODERN } from '../../resources/modern-tls';

const isOfSam = (it: Reading): boolean => it.type.startsWith('AWS::Serverless::');

const domain = defineResource({
  cloudformation: [
    'AWS::ApiGateway::DomainName',
    'AWS::ApiGatewayV2::DomainName',
    'AWS::Serverless::Api',
    'AWS::Serverless::HttpApi',
  ],
  terraform: ['aws_api_gateway_domain_name', 'aws_apigatewayv2_domain_name'],
  where: (it) => !isOfSam(it) || !it.fact('Domain').isAbsentHere,
  facts: {
    policy: fact<string>((it) => it.fact(isOfSam(it) ? 'Domain.SecurityPolicy' : 'SecurityPolicy'), 'security_policy'),
    configurations: fact<object[]>(
      (it) => it.fact('DomainNameConfigurations'),
      (it) => it.fact('domain_name_configuration'),
    ),
  },
});

const isModern = (policy: string) => MODERN.api.test(policy);

export default defineRule({
  title: 'Domains of APIs speak TLS 1.2 or later',
  problem: 'This domain accepts TLS versions older than 1.2.',
  why: 'TLS 1.0 and 1.1 have known weaknesses and are withdrawn (RFC 8996).',
  fix: {
    how: 'Set the security policy TLS_1_2 or a later one.',
    cdk: { securityPolicy: 'SecurityPolicy.TLS_1_2' },
    properties: { SecurityPolicy: 'TLS_1_2' },
    arguments: { security_policy: 'TLS_1_2' },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['W62'],
    checkov: ['CKV_AWS_206'],
    guard: ['API_GW_DOMAIN_DENY_NON_TLS_TRAFFIC'],
    kics: ['api_gateway_without_security_policy'],
    regula: ['FG_R00375', 'FG_R00376'],
    trivy: ['AWS-0005', 'AWS-0112'],
  },
  resource: domain,
  check: (it) => {
    if (!/V2|v2/.test(it.reading.type)) return it.policy.holds(isModern);
    const configurations = it.configurations.items<object>();
    return all(
      configurations.length > 0 ? it.configurations.pass() : it.configurations.fail(),
      ...configurations.map((one) =>
        one
          .get<string>('SecurityPolicy')
          .orElse(() => one.get('security_policy'))
          .holds(isModern),
      ),
    );
  },
});
