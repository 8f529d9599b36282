import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { pushChannel } from '../../resources/pinpoint/push-channel';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Keys of Pinpoint channels are not in the template',
  problem: 'A key for sending notifications stands in the template.',
  why: 'Everyone who can read the template can send notifications in your name.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: { PrivateKey: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F42', 'F43', 'F46', 'F47', 'F48', 'F49', 'F56', 'F57'],
  },
  resource: pushChannel,
  check: (it) => all(keepsSecretOut(it.privateKey), keepsSecretOut(it.tokenKey)),
});
