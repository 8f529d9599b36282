import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/docdb/cluster';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'The master password of DocumentDB clusters stays out of the template',
  problem: 'The master password of this cluster can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events can use it.',
  fix: {
    how: 'Refer to a secret in Secrets Manager, or to a hidden parameter without a default.',
    properties: { MasterUserPassword: '{{resolve:secretsmanager:app:SecretString:password}}' },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['docdb_cluster_master_password_in_plaintext'],
    cfn_nag: ['F70'],
    'cdk-nag': ['DocumentDBCredentialsInSecretsManager'],
  },
  resource: cluster,
  check: (it) => keepsSecretOut(it.password),
});
