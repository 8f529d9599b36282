import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { skill } from '../../resources/alexa/skill';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Secrets of Alexa skills are not in the template',
  problem: 'A secret or token of this skill stands in the template.',
  why: 'Everyone who can read the template, its history or the stack can use it.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: {
      AuthenticationConfiguration: { ClientSecret: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F74', 'F75'],
    kics: ['alexa_skill_plaintext_client_secret_exposed', 'refresh_token_is_exposed'],
  },
  sameAsOnly: {
    cfn_nag: {
      F74: { property: 'AuthenticationConfiguration.ClientSecret' },
      F75: { property: 'AuthenticationConfiguration.RefreshToken' },
    },
    kics: {
      alexa_skill_plaintext_client_secret_exposed: { property: 'AuthenticationConfiguration.ClientSecret' },
      refresh_token_is_exposed: { property: 'AuthenticationConfiguration.RefreshToken' },
    },
  },
  resource: skill,
  check: (it) => all(keepsSecretOut(it.clientSecret), keepsSecretOut(it.refreshToken)),
});
