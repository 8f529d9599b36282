import { defineRule } from '../../engine/rule';
import { codeSigningConfig } from '../../resources/lambda/code-signing-config';

export default defineRule({
  title: 'Code signing of Lambda functions refuses unsigned code',
  problem: 'This code signing configuration only warns about code that is not signed by an allowed publisher.',
  why: 'A warning lets the unsigned code run.',
  fix: {
    how: 'Enforce signatures.',
    cdk: {
      untrustedArtifactOnDeployment: 'UntrustedArtifactOnDeployment.ENFORCE',
    },
    properties: {
      CodeSigningPolicies: {
        UntrustedArtifactOnDeployment: 'Enforce',
      },
    },
    arguments: {
      policies: {
        untrusted_artifact_on_deployment: 'Enforce',
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},

  resource: codeSigningConfig,
  check: (it) => it.untrustedArtifact.is('Enforce'),
});
