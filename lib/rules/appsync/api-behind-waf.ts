import { defineResource, defineRule, fact } from '../../engine/rule';

const api = defineResource({
  cloudformation: 'AWS::AppSync::GraphQLApi',
  terraform: 'aws_appsync_graphql_api',
  facts: {
    webAcl: fact<string>(
      (it) => it.companion('AWS::WAFv2::WebACLAssociation', 'ResourceArn').fact('WebACLArn'),
      (it) => it.companion('aws_wafv2_web_acl_association', 'resource_arn').fact('web_acl_arn'),
    ),
  },
});

export default defineRule({
  title: 'GraphQL APIs stand behind a web application firewall',
  problem: 'This GraphQL API has no web ACL.',
  why: 'A web ACL stops known exploits, floods and bots before they reach the resolvers.',
  fix: { how: 'Associate a WAF web ACL.' },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_33'] },
  resource: api,
  check: (it) => it.webAcl.isSet(),
});
