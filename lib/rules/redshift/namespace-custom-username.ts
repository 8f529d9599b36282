import { defineRule } from '../../engine/rule';
import { namespace } from '../../resources/redshift/serverless';

export default defineRule({
  title: 'Redshift Serverless has an admin user with a name of its own',
  problem: 'The admin user of this namespace has the name everyone tries first.',
  why: 'Guessing passwords is easier when the name is known.',
  fix: {
    how: 'Choose another name.',
    properties: { AdminUsername: 'sales_owner' },
    arguments: { admin_username: 'sales_owner' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['RedshiftServerless.5'] },

  resource: namespace,
  check: (it) => it.username.filled().or('admin').isNot('admin'),
});
