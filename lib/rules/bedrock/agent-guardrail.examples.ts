import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Helper: {
          Type: 'AWS::Bedrock::Agent',
          Properties: {
            AgentName: 'helper',
          },
        },
      },
      terraform: {
        aws_bedrockagent_agent: {
          helper: {
            agent_resource_role_arn: 'arn:aws:iam::111122223333:role/service',
            foundation_model: 'anthropic.claude-3-haiku-20240307-v1:0',
            agent_name: 'helper',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a guardrail',
      cloudformation: {
        Helper: {
          Type: 'AWS::Bedrock::Agent',
          Properties: {
            AgentName: 'helper',
            GuardrailConfiguration: {
              GuardrailIdentifier: 'gr-1',
            },
          },
        },
      },
      terraform: {
        aws_bedrockagent_agent: {
          helper: {
            agent_resource_role_arn: 'arn:aws:iam::111122223333:role/service',
            foundation_model: 'anthropic.claude-3-haiku-20240307-v1:0',
            agent_name: 'helper',
            guardrail_configuration: {
              guardrail_identifier: 'gr-1',
            },
          },
        },
      },
    },
  ],
});
