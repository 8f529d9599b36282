import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters have an admin user with a name of its own',
  problem: 'The admin user of this cluster has the name everyone tries first.',
  why: 'Guessing passwords is easier when the name is known.',
  fix: {
    how: 'Choose another name; it can only be chosen when the cluster is made.',
    properties: { MasterUsername: 'sales_owner' },
    arguments: { master_username: 'sales_owner' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['Redshift.8'] },
  sameAs: { 'cdk-nag': ['RedshiftClusterNonDefaultUsername'] },
  resource: cluster,
  check: (it) => it.username.isNot('awsuser'),
});
