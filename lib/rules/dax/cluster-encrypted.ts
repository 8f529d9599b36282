import { defineRule } from '../../engine/rule';
import { daxCluster } from '../../resources/dax/cluster';

export default defineRule({
  title: 'DAX clusters encrypt what they cache',
  problem: 'This cluster keeps items of its tables on disk unencrypted.',
  why: 'The cache holds the same data as the tables, which are encrypted.',
  fix: {
    how: 'Turn encryption on when the cluster is made.',
    properties: { SSESpecification: { SSEEnabled: true } },
    arguments: { server_side_encryption: { enabled: true } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['DynamoDB.3'] },
  sameAs: {
    terrascan: ['AC_AWS_0375'],
    checkov: ['CKV_AWS_47'],
    trivy: ['AWS-0023'],
    kics: ['dax_cluster_not_encrypted'],
    cfn_nag: ['W83'],
    guard: ['DAX_ENCRYPTION_ENABLED'],
    'cdk-nag': ['DAXEncrypted'],
  },
  resource: daxCluster,
  check: (it) => it.encrypted.isTrue(),
});
