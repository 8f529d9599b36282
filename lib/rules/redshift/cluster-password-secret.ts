import { defineRule } from '../../engine/rule';
import { keepsSecretOut } from '../../resources/plaintext-secret';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'The master password of Redshift clusters stays out of the template',
  problem: 'The master password of this cluster can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events can use it.',
  fix: {
    how: 'Refer to a secret in Secrets Manager, or to a hidden parameter without a default.',
    properties: {
      MasterUserPassword: '{{resolve:secretsmanager:app:SecretString:password}}',
    },
    arguments: { master_password: null, master_password_wo: null, master_password_wo_version: null },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F35'],
    guard: [
      'REDSHIFT_CLUSTER_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD',
      'REDSHIFT_CLUSTER_MASTER_USER_PASSWORD_USES_SECURE_SERVICE',
    ],
  },
  resource: cluster,
  check: (it) => keepsSecretOut(it.password),
});
