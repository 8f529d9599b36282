import { defineResource, defineRule, fact } from '../../engine/rule';

/** What runs agents. */
const runtime = defineResource({
  cloudformation: 'AWS::BedrockAgentCore::Runtime',
  terraform: 'aws_bedrockagentcore_agent_runtime',
  facts: { network: fact<'PUBLIC' | 'VPC'>('NetworkConfiguration.NetworkMode', 'network_configuration.network_mode') },
});

export default defineRule({
  title: 'Agents of Bedrock AgentCore run in a VPC',
  problem: 'This runtime is connected to the public network.',
  why: 'An agent that is talked into it can then send what it knows anywhere.',
  fix: {
    how: 'Connect the runtime to subnets and security groups of yours.',
    properties: {
      NetworkConfiguration: {
        NetworkMode: 'VPC',
        NetworkModeConfig: { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'] },
      },
    },
    arguments: {
      network_configuration: {
        network_mode: 'VPC',
        network_mode_config: { security_groups: ['sg-1'], subnets: ['subnet-1', 'subnet-2'] },
      },
    },
    placeholders: true,
  },
  severity: 'high',
  preset: 'strict',
  controls: { 'security-hub': ['BedrockAgentCore.1'] },
  sameAs: {},
  resource: runtime,
  check: (it) => it.network.is('VPC'),
});
