import { defineRule } from '../../engine/rule';
import { api } from '../../resources/appsync/api';

export default defineRule({
  title: 'GraphQL APIs stand behind a web application firewall',
  problem: 'This GraphQL API has no web ACL.',
  why: 'A web ACL stops known exploits, floods and bots before they reach the resolvers.',
  fix: {
    how: 'Associate a WAF web ACL.',
    resources: {
      'AWS::WAFv2::WebACLAssociation': {
        ResourceArn: { 'Fn::GetAtt': ['This', 'Arn'] },
        WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
      },
      aws_wafv2_web_acl_association: {
        resource_arn: '${aws_appsync_graphql_api.this.arn}',
        web_acl_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_33'] },
  resource: api,
  check: (it) => it.webAcl.isSet(),
});
