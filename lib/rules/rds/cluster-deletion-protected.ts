import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters are protected against deletion',
  problem: 'This cluster can be deleted by one call.',
  why: 'A mistaken deploy, or someone with stolen credentials, can then destroy the database at once.',
  fix: {
    how: 'Turn deletion protection on.',
    cdk: { deletionProtection: true },
    properties: { DeletionProtection: true },
    arguments: { deletion_protection: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.7'] },
  sameAs: {
    checkov: ['CKV_AWS_139'],
    trivy: ['AWS-0343'],
    'cdk-nag': ['RDSInstanceDeletionProtectionEnabled'],
  },
  resource: cluster,
  check: (it) => it.deletionProtection.isTrue(),
});
