import { defineRule } from '../../engine/rule';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances are protected against deletion',
  problem: 'This instance can be deleted by one call.',
  why: 'A mistaken deploy, or someone with stolen credentials, can then destroy the database at once.',
  fix: {
    how: 'Turn deletion protection on.',
    cdk: { deletionProtection: true },
    properties: { DeletionProtection: true },
    arguments: { deletion_protection: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.8'] },
  sameAs: {
    checkov: ['CKV_AWS_293'],
    trivy: ['AWS-0177'],
    kics: ['rds_db_instance_with_deletion_protection_disabled'],
    cfn_nag: ['F80'],
    guard: ['RDS_INSTANCE_DELETION_PROTECTION_ENABLED'],
    'cdk-nag': ['RDSInstanceDeletionProtectionEnabled'],
    regula: ['FG_R00280'],
  },
  resource: instance,
  check: (it) => it.deletionProtection.isTrue(),
});
