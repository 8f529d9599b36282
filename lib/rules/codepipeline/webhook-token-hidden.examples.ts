import { defineExamples } from '../../engine/rule';
import { webhook, webhookInTerraform } from './example-webhook';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: webhook({
        Authentication: 'GITHUB_HMAC',
        AuthenticationConfiguration: { SecretToken: 'correct-horse-battery' },
      }),
      terraform: webhookInTerraform({
        authentication: 'GITHUB_HMAC',
        authentication_configuration: { secret_token: 'correct-horse-battery' },
      }),
    },
    {
      name: 'a parameter with a default',
      cloudformation: {
        Parameters: { Secret: { Type: 'String', NoEcho: true, Default: 'correct-horse-battery' } },
        Resources: webhook({
          Authentication: 'GITHUB_HMAC',
          AuthenticationConfiguration: { SecretToken: { Ref: 'Secret' } },
        }),
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Secret: { Type: 'String' } },
        Resources: webhook({
          Authentication: 'GITHUB_HMAC',
          AuthenticationConfiguration: { SecretToken: { Ref: 'Secret' } },
        }),
      },
    },
  ],
  passes: [
    {
      name: 'a secret in Secrets Manager',
      cloudformation: webhook({
        Authentication: 'GITHUB_HMAC',
        AuthenticationConfiguration: { SecretToken: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' },
      }),
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Secret: { Type: 'String', NoEcho: true } },
        Resources: webhook({
          Authentication: 'GITHUB_HMAC',
          AuthenticationConfiguration: { SecretToken: { Ref: 'Secret' } },
        }),
      },
    },
    {
      name: 'left out',
      cloudformation: webhook({ Authentication: 'GITHUB_HMAC' }),
      terraform: webhookInTerraform({ authentication: 'GITHUB_HMAC' }),
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: webhook({
        Authentication: 'GITHUB_HMAC',
        AuthenticationConfiguration: { SecretToken: { 'Fn::ImportValue': 'secret' } },
      }),
    },
  ],
});
