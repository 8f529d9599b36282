import { defineRule } from '../../engine/rule';
import { api } from '../../resources/appsync/api';

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
