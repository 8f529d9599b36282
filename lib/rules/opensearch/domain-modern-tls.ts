import { defineRule } from '../../engine/rule';
import { MODERN } from '../../resources/modern-tls';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains require TLS 1.2',
  problem: 'This domain accepts TLS 1.0, which is broken.',
  why: 'Old protocol versions let an attacker on the network read or change the traffic.',
  fix: {
    how: 'Set a TLS policy that starts at 1.2.',
    cdk: 'tlsSecurityPolicy: TLSSecurityPolicy.TLS_1_2_PFS',
    properties: { DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' } },
    arguments: {
      domain_endpoint_options: { tls_security_policy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Opensearch.8', 'ES.8'] },
  unseen: {
    'Opensearch.8': 'whether the policy is the latest: any that requires TLS 1.2 passes',
    'ES.8': 'whether the policy is the latest: any that requires TLS 1.2 passes',
  },
  sameAs: {
    checkov: ['CKV_AWS_228'],
    trivy: ['AWS-0126'],
    guard: ['ELASTICSEARCH_HTTPS_REQUIRED', 'OPENSEARCH_HTTPS_REQUIRED'],
  },
  resource: domain,
  check: (it) => it.tlsPolicy.holds((policy) => MODERN.search.test(policy)),
});
