import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains have fine-grained access control',
  problem: 'Whoever may reach this domain may read and change every index in it.',
  why: 'Fine-grained access gives each role its own indices, documents and fields.',
  fix: {
    how: 'Turn advanced security on, with an IAM role as its master user.',
    cdk: 'fineGrainedAccessControl: { masterUserArn: admin.roleArn }',
    properties: { AdvancedSecurityOptions: { Enabled: true } },
    arguments: { advanced_security_options: { enabled: true } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Opensearch.7'] },
  sameAs: {
    checkov: ['CKV2_AWS_52'],
    datadog: ['elasticsearch_no_finegrain_access_control'],
    guard: ['OPENSEARCH_ACCESS_CONTROL_ENABLED'],
  },
  resource: domain,
  check: (it) => it.fineGrained.isTrue(),
});
