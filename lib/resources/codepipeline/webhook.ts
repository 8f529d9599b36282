import { defineResource, fact } from '../../engine/rule';

/** A webhook that starts a pipeline. */
export const webhook = defineResource({
  cloudformation: 'AWS::CodePipeline::Webhook',
  terraform: 'aws_codepipeline_webhook',
  facts: {
    authentication: fact<'GITHUB_HMAC' | 'IP' | 'UNAUTHENTICATED'>('Authentication', 'authentication'),
    secretToken: fact<string>('AuthenticationConfiguration.SecretToken', 'authentication_configuration.secret_token'),
  },
});
