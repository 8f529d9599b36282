import { defineResource, defineRule, fact } from '../../engine/rule';

/** What APIGateway.11 of Security Hub takes. Source: its page in the user guide, August 2026. */
const RECOMMENDED = [
  'SecurityPolicy_TLS13_1_3_2025_09',
  'SecurityPolicy_TLS13_1_3_FIPS_2025_09',
  'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
  'SecurityPolicy_TLS13_2025_EDGE',
  'SecurityPolicy_TLS12_PFS_2025_EDGE',
];

/** The domain of REST APIs. */
const domain = defineResource({
  cloudformation: 'AWS::ApiGateway::DomainName',
  terraform: 'aws_api_gateway_domain_name',
  facts: { policy: fact<string>('SecurityPolicy', 'security_policy') },
});

export default defineRule({
  title: 'Domains of REST APIs use security policies of 2025',
  problem: 'This domain has none of the security policies that AWS recommends.',
  why: 'Older policies offer ciphers without forward secrecy: who records traffic today reads it once the key is known.',
  fix: {
    how: 'Name a policy of 2025 that fits how clients connect.',
    properties: { SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09', EndpointAccessMode: 'STRICT' },
    arguments: { security_policy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09' },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['APIGateway.11'] },
  sameAs: {},
  resource: domain,
  check: (it) => it.policy.is(...RECOMMENDED),
});
