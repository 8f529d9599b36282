import { defineRule } from '../../engine/rule';
import { replicationInstance } from '../../resources/dms/replication-instance';

export default defineRule({
  title: 'DMS replication instances have no public address',
  problem: 'This instance has an address that the internet can reach.',
  why: 'It holds the credentials of both databases and a copy of the data in between.',
  fix: {
    how: 'Make the instance private.',
    properties: { PubliclyAccessible: false },
    arguments: { publicly_accessible: false },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['DMS.1'] },
  sameAs: {
    checkov: ['CKV_AWS_89'],
    kics: ['amazon_dms_replication_instance_is_publicly_accessible'],
    cfn_nag: ['W91'],
    guard: ['DMS_REPLICATION_NOT_PUBLIC'],
    'cdk-nag': ['DMSReplicationNotPublic'],
  },
  resource: replicationInstance,
  check: (it) => it.public.isFalse(),
});
