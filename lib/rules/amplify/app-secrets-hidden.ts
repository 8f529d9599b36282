import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { app } from '../../resources/amplify/app';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Secrets of Amplify apps are not in the template',
  problem: 'A token or password of this app stands in the template.',
  why: 'Everyone who can read the template, its history or the stack can use it.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: { OauthToken: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F41', 'F50', 'F58'],
    kics: [
      'amplify_app_access_token_exposed',
      'amplify_app_basic_auth_config_password_exposed',
      'amplify_app_oauth_token_exposed',
    ],
  },
  sameAsOnly: {
    cfn_nag: {
      F41: { property: 'AccessToken' },
      F50: { property: 'BasicAuthConfig.Password' },
      F58: { property: 'OauthToken' },
    },
    kics: {
      amplify_app_access_token_exposed: { property: 'AccessToken' },
      amplify_app_basic_auth_config_password_exposed: { property: 'BasicAuthConfig.Password' },
      amplify_app_oauth_token_exposed: { property: 'OauthToken' },
    },
  },
  resource: app,
  check: (it) =>
    all(
      keepsSecretOut(it.accessToken),
      keepsSecretOut(it.oauthToken),
      keepsSecretOut(it.password),
      keepsSecretOut(it.branchPassword),
    ),
});
