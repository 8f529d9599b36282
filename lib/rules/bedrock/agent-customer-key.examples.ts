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
      name: 'a key',
      cloudformation: {
        Helper: {
          Type: 'AWS::Bedrock::Agent',
          Properties: {
            AgentName: 'helper',
            CustomerEncryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_bedrockagent_agent: {
          helper: {
            agent_resource_role_arn: 'arn:aws:iam::111122223333:role/service',
            foundation_model: 'anthropic.claude-3-haiku-20240307-v1:0',
            agent_name: 'helper',
            customer_encryption_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'key decided at deployment',
      cloudformation: {
        Parameters: {
          Key: {
            Type: 'String',
          },
        },
        Resources: {
          Helper: {
            Type: 'AWS::Bedrock::Agent',
            Properties: {
              AgentName: 'helper',
              CustomerEncryptionKeyArn: {
                Ref: 'Key',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          key: {
            type: 'string',
          },
        },
        resource: {
          aws_bedrockagent_agent: {
            helper: {
              agent_resource_role_arn: 'arn:aws:iam::111122223333:role/service',
              foundation_model: 'anthropic.claude-3-haiku-20240307-v1:0',
              agent_name: 'helper',
              customer_encryption_key_arn: '${var.key}',
            },
          },
        },
      },
    },
  ],
});
