import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains accept HTTPS alone',
  problem: 'This domain accepts requests over plain HTTP.',
  why: 'Documents, queries and credentials then cross the network in the clear.',
  fix: {
    how: 'Enforce HTTPS.',
    cdk: { enforceHttps: true },
    properties: { DomainEndpointOptions: { EnforceHTTPS: true } },
    arguments: { domain_endpoint_options: { enforce_https: true } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['Opensearch.8', 'ES.8'] },
  sameAs: {
    checkov: ['CKV_AWS_83'],
    trivy: ['AWS-0046'],
    kics: ['elasticsearch_with_https_disabled'],
    guard: ['ELASTICSEARCH_HTTPS_REQUIRED', 'OPENSEARCH_HTTPS_REQUIRED'],
  },
  resource: domain,
  check: (it) => it.enforcesHttps.isTrue(),
});
