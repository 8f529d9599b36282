import { defineRule } from '../../engine/rule';
import { keepsSecretOut } from '../../resources/plaintext-secret';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'The master password of RDS clusters stays out of the template',
  problem: 'The master password of this cluster can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events owns the database.',
  fix: {
    how: 'Let RDS keep the password in Secrets Manager, or refer to a secret.',
    cdk: "credentials: Credentials.fromGeneratedSecret('app_admin')",
    properties: { MasterUserPassword: '{{resolve:secretsmanager:orders/db:SecretString:password}}' },
    arguments: {
      master_password: null,
      master_password_wo: null,
      master_password_wo_version: null,
      manage_master_user_password: true,
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F34'],
    guard: [
      'RDS_CLUSTER_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD',
      'RDS_CLUSTER_MASTER_USER_PASSWORD_USES_SECURE_SERVICE',
    ],
  },
  resource: cluster,
  check: (it) => keepsSecretOut(it.password),
});
