import { defineResource, fact } from '../../engine/rule';

/** A Bedrock agent. */
export const agent = defineResource({
  cloudformation: 'AWS::Bedrock::Agent',
  terraform: 'aws_bedrockagent_agent',
  facts: {
    key: fact<string>('CustomerEncryptionKeyArn', 'customer_encryption_key_arn'),
    guardrail: fact<string>(
      'GuardrailConfiguration.GuardrailIdentifier',
      'guardrail_configuration.guardrail_identifier',
    ),
  },
});
