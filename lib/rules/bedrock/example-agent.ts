/** An agent, as examples of several rules have it. */
export const agent = (properties: object = {}) => ({
  Helper: { Type: 'AWS::Bedrock::Agent', Properties: { AgentName: 'helper', ...properties } },
});

/** The same in Terraform. */
export const agentInTerraform = (args: object = {}) => ({
  aws_bedrockagent_agent: {
    helper: {
      agent_resource_role_arn: 'arn:aws:iam::111122223333:role/service',
      foundation_model: 'anthropic.claude-3-haiku-20240307-v1:0',
      agent_name: 'helper',
      ...args,
    },
  },
});
