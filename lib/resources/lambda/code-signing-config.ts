import { defineResource, fact } from '../../engine/rule';

/** Whose signatures Lambda functions accept. */
export const codeSigningConfig = defineResource({
  cloudformation: 'AWS::Lambda::CodeSigningConfig',
  terraform: 'aws_lambda_code_signing_config',
  facts: {
    untrustedArtifact: fact<'Enforce' | 'Warn'>(
      'CodeSigningPolicies.UntrustedArtifactOnDeployment',
      'policies.untrusted_artifact_on_deployment',
    ),
  },
});
