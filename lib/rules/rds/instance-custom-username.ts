import { defineRule } from '../../engine/rule';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances have a master user with a name of its own',
  problem: 'The master user of this instance has the name everyone tries first.',
  why: 'Guessing passwords is easier when the name is known.',
  fix: {
    how: 'Choose another name; it can only be chosen when the database is made.',
    cdk: "credentials: Credentials.fromGeneratedSecret('orders_owner')",
    properties: { MasterUsername: 'orders_owner' },
    arguments: { username: 'orders_owner' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['RDS.25'] },

  resource: instance,
  check: (it) => it.username.isNot('admin', 'postgres'),
});
