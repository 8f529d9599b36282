import { defineRule } from '../../engine/rule';
import { sourceCredential } from '../../resources/codebuild/source-credential';

export default defineRule({
  title: "CodeBuild reads source code through a connection, not with a person's token",
  problem: 'CodeBuild reads source code with a personal access token or password.',
  why: 'The token does all that its owner may, never expires by itself, and serves every project of the account.',
  fix: {
    how: 'Make a connection in CodeConnections and use its ARN.',
    cdk: "authType: 'CODECONNECTIONS'",
    properties: {
      AuthType: 'CODECONNECTIONS',
      Token: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0123',
    },
    arguments: {
      auth_type: 'CODECONNECTIONS',
      token: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0123',
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.1.7'], 'owasp-cicd': ['CICD-SEC-6'] },

  resource: sourceCredential,
  check: (it) => it.kind.isNot('PERSONAL_ACCESS_TOKEN', 'BASIC_AUTH'),
});
