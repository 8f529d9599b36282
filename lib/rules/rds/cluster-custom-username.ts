import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters have a master user with a name of its own',
  problem: 'The master user of this cluster has the name everyone tries first.',
  why: 'Guessing passwords is easier when the name is known.',
  fix: {
    how: 'Choose another name; it can only be chosen when the database is made.',
    cdk: "credentials: Credentials.fromGeneratedSecret('orders_owner')",
    properties: { MasterUsername: 'orders_owner' },
    arguments: { master_username: 'orders_owner' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['RDS.24'] },

  resource: cluster,
  check: (it) => it.username.isNot('admin', 'postgres'),
});
