import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters have no public address',
  problem: 'This cluster has an address that the internet can reach.',
  why: 'Its port can then be scanned and its password guessed by anyone; only a security group stands between.',
  fix: {
    how: 'Make the cluster private, and reach it through the VPC.',
    cdk: { publiclyAccessible: false },
    properties: { PubliclyAccessible: false },
    arguments: { publicly_accessible: false },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['Redshift.1'] },
  sameAs: {
    terrascan: ['AC_AWS_0199'],
    checkov: ['CKV_AWS_87'],
    kics: ['redshift_publicly_accessible'],
    guard: ['REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK'],
    'cdk-nag': ['RedshiftClusterPublicAccess'],
    regula: ['FG_R00270'],
  },
  resource: cluster,
  check: (it) => it.public.isFalse(),
});
