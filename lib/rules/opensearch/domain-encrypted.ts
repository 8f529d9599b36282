import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains encrypt their data',
  problem: 'This domain stores its indices, logs and snapshots unencrypted.',
  why: 'Whoever gets hold of a disk or a snapshot reads everything that was indexed.',
  fix: {
    how: 'Turn encryption at rest on.',
    cdk: 'encryptionAtRest: { enabled: true }',
    properties: { EncryptionAtRestOptions: { Enabled: true } },
    arguments: { encrypt_at_rest: { enabled: true } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['Opensearch.1', 'ES.1'] },
  sameAs: {
    terrascan: ['AC_AWS_0112'],
    checkov: ['CKV_AWS_5'],
    trivy: ['AWS-0048'],
    kics: ['elasticsearch_not_encrypted_at_rest'],
    cfn_nag: ['W54'],
    guard: ['ELASTICSEARCH_ENCRYPTED_AT_REST', 'OPENSEARCH_ENCRYPTED_AT_REST'],
    'cdk-nag': ['OpenSearchEncryptedAtRest'],
  },
  implies: ['opensearch/domain-customer-key'],
  resource: domain,
  check: (it) => it.encrypted.isTrue(),
});
