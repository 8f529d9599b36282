import { defineRule } from '../../engine/rule';
import { keepsSecretOut } from '../../resources/plaintext-secret';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'The name of the master user stays out of the template',
  problem: 'The name of the master user of this instance can be read in the template or its parameters.',
  why: 'The name is half of what an attacker has to guess.',
  fix: {
    how: 'Let the secret that holds the password hold the name as well.',
    cdk: 'credentials: Credentials.fromSecret(secret)',
    properties: { MasterUsername: '{{resolve:secretsmanager:orders/db:SecretString:username}}' },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['F24'],
    guard: ['RDS_MASTER_USER_NAME_NO_PLAINTEXT_PASSWORD', 'RDS_MASTER_USER_NAME_USES_SECURE_SERVICE'],
  },
  resource: instance,
  check: (it) => keepsSecretOut(it.username),
});
