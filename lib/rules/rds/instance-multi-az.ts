import { defineRule } from '../../engine/rule';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances have a standby in another zone',
  problem: 'This instance stops when its availability zone does.',
  why: 'A standby in another zone takes over within minutes and keeps the data.',
  fix: {
    how: 'Turn Multi-AZ on.',
    cdk: { multiAz: true },
    properties: { MultiAZ: true },
    arguments: { multi_az: true },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.5'] },
  sameAs: {
    checkov: ['CKV_AWS_157'],
    kics: ['rds_multi_az_deployment_disabled'],
    guard: ['RDS_MULTI_AZ_SUPPORT'],
    'cdk-nag': ['RDSMultiAZSupport'],
    regula: ['FG_R00251'],
  },
  resource: instance,
  check: (it) => it.multiAz.isTrue(),
});
