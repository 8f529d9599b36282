import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { sourceCredential } from '../../resources/codebuild/source-credential';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'CodeBuild source credentials are not in the template',
  problem: 'The token of this credential stands in the template.',
  why: "Everyone who can read the template, or the stack's parameters, can read and change the source code.",
  fix: {
    how: 'Look the token up in Secrets Manager, or use a connection; then replace the one that was exposed.',
    cdk: "accessToken: SecretValue.secretsManager('github-token')",
    properties: {
      Token: '{{resolve:secretsmanager:github:SecretString:token}}',
    },
    arguments: {
      auth_type: 'CODECONNECTIONS',
      token: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0123',
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-6'] },

  resource: sourceCredential,
  check: (it) =>
    any(
      it.token.holds((token) => String(token).startsWith('arn:')),
      keepsSecretOut(it.token),
    ),
});
