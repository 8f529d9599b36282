import { defineRule } from '../../engine/rule';
import { directory } from '../../resources/directoryservice/directory';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Administrator passwords of directories are not in the template',
  problem: 'The administrator password of this directory stands in the template.',
  why: 'Everyone who can read the template administers the directory, and with it every machine and account in it.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: { Password: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F31', 'F36'],
    kics: [
      'directory_service_microsoft_ad_password_set_to_plaintext_or_default_ref',
      'directory_service_simple_ad_password_exposed',
    ],
    guard: ['MICROSOFT_AD_NO_PLAINTEXT_PASSWORD'],
  },
  resource: directory,
  check: (it) => keepsSecretOut(it.password),
});
