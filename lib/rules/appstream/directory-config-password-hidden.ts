import { defineRule } from '../../engine/rule';
import { directoryConfig } from '../../resources/appstream/directory-config';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Passwords with which AppStream joins a directory are not in the template',
  problem: 'The password of the account that joins machines to the directory stands in the template.',
  why: 'Everyone who can read the template, its history or the stack can use it.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: {
      ServiceAccountCredentials: { AccountPassword: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' },
    },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F53'],
  },
  resource: directoryConfig,
  check: (it) => keepsSecretOut(it.password),
});
