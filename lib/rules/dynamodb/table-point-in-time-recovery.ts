import { defineRule } from '../../engine/rule';
import { keptTable } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'DynamoDB tables can be restored to any moment',
  problem: 'This table cannot be restored to an earlier moment.',
  why: 'A bad deploy, a mistake or ransomware can otherwise not be undone.',
  fix: {
    how: 'Turn point-in-time recovery on, on each replica.',
    cdk: 'pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true }',
    properties: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
    arguments: { point_in_time_recovery: { enabled: true } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['DynamoDB.2'] },
  sameAs: {
    terrascan: ['AC_AWS_0458'],
    checkov: ['CKV_AWS_165', 'CKV_AWS_28'],
    trivy: ['AWS-0024'],
    kics: ['dynamodb_table_point_in_time_recovery_disabled'],
    cfn_nag: ['W78'],
    guard: ['DYNAMODB_PITR_ENABLED'],
    'cdk-nag': ['DynamoDBPITREnabled'],
    regula: ['FG_R00106'],
  },
  resource: keptTable,
  check: (it) => it.pointInTimeRecovery.isTrue(),
});
