import { defineResource, defineRule, fact } from '../../engine/rule';

/** A browser that agents use. */
const browser = defineResource({
  cloudformation: 'AWS::BedrockAgentCore::BrowserCustom',
  terraform: 'aws_bedrockagentcore_browser',
  facts: { network: fact<'PUBLIC' | 'VPC'>('NetworkConfiguration.NetworkMode', 'network_configuration.network_mode') },
});

export default defineRule({
  title: 'Browsers of Bedrock AgentCore are in a VPC',
  problem: 'This browser is connected to the public network.',
  why: 'A page that an agent opens can make it send data anywhere, and no network of yours sees it.',
  fix: {
    how: 'Connect the browser to subnets and security groups of yours.',
    properties: {
      NetworkConfiguration: {
        NetworkMode: 'VPC',
        VpcConfig: { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'] },
      },
    },
    arguments: {
      network_configuration: {
        network_mode: 'VPC',
        vpc_config: { security_groups: ['sg-1'], subnets: ['subnet-1', 'subnet-2'] },
      },
    },
    placeholders: true,
  },
  severity: 'high',
  preset: 'strict',
  controls: { 'security-hub': ['BedrockAgentCore.5'] },
  sameAs: {},
  resource: browser,
  check: (it) => it.network.isNot('PUBLIC'),
});
