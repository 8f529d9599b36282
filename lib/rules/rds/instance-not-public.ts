import { defineRule } from '../../engine/rule';
import { anyInstance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances have no public address',
  problem: 'This instance has an address that the internet can reach.',
  why: 'Its port can then be scanned and its password guessed by anyone; only a security group stands between.',
  fix: {
    how: 'Make the instance private, and reach it through the VPC.',
    cdk: { publiclyAccessible: false },
    properties: { PubliclyAccessible: false },
    arguments: { publicly_accessible: false },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.2'] },
  sameAs: {
    terrascan: ['AC_AWS_0054'],
    checkov: ['CKV_AWS_17'],
    trivy: ['AWS-0180'],
    kics: ['rds_db_instance_publicly_accessible'],
    cfn_nag: ['F22'],
    guard: ['RDS_INSTANCE_PUBLIC_ACCESS_CHECK'],
    'cdk-nag': ['RDSInstancePublicAccess'],
    regula: ['FG_R00278'],
  },
  resource: anyInstance,
  check: (it) => it.public.isFalse(),
});
