import { defineRule } from '../../engine/rule';
import { keepsSecretOut } from '../../resources/plaintext-secret';
import { namespace } from '../../resources/redshift/serverless';

export default defineRule({
  title: 'The admin password of Redshift Serverless stays out of the template',
  problem: 'The admin password of this namespace can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events can use it.',
  fix: {
    how: 'Refer to a secret in Secrets Manager, or to a hidden parameter without a default.',
    properties: { AdminUserPassword: '{{resolve:secretsmanager:app:SecretString:password}}' },
    arguments: { admin_user_password: null, admin_user_password_wo: null, admin_user_password_wo_version: null },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},

  resource: namespace,
  check: (it) => keepsSecretOut(it.password),
});
