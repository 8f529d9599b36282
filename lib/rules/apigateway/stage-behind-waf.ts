import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { stage } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'REST APIs stand behind a web application firewall',
  problem: 'This stage has no web ACL.',
  why: 'A web ACL stops known exploits, floods and bots before they reach what is behind the API.',
  fix: {
    how: 'Associate a WAF web ACL with the stage.',
    resources: {
      'AWS::WAFv2::WebACLAssociation': {
        ResourceArn: 'arn:aws:apigateway:eu-west-1::/restapis/api/stages/prod',
        WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
      },
      aws_wafv2_web_acl_association: {
        resource_arn: '${aws_api_gateway_stage.this.arn}',
        web_acl_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['APIGateway.4'] },
  sameAs: { 'cdk-nag': ['APIGWAssociatedWithWAF'], checkov: ['CKV2_AWS_29'], kics: ['api_gateway_without_waf'] },
  resource: stage,
  check: (it) => {
    const api = it.reading.follow(it.reading.fact('RestApiId', 'rest_api_id'));
    const types = api?.fact<string[]>('EndpointConfiguration.Types', 'endpoint_configuration.types');
    const isPrivate = types?.items<string>().some((type) => type.text === 'PRIVATE');
    return when(isPrivate ? it.webAcl.fail() : it.webAcl.pass(), () => it.webAcl.isSet());
  },
});
