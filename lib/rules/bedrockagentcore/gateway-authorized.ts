import { defineResource, defineRule, fact } from '../../engine/rule';

/** What lets agents use tools. */
const gateway = defineResource({
  cloudformation: 'AWS::BedrockAgentCore::Gateway',
  terraform: 'aws_bedrockagentcore_gateway',
  facts: { authorizer: fact<string>('AuthorizerType', 'authorizer_type') },
});

export default defineRule({
  title: 'Gateways of Bedrock AgentCore ask who is calling',
  problem: 'This gateway takes requests from anybody.',
  why: 'Whoever finds it uses the tools behind it with the rights of the gateway.',
  fix: {
    how: 'Authorize callers by IAM, or by tokens of an identity provider.',
    properties: { AuthorizerType: 'AWS_IAM' },
    arguments: { authorizer_type: 'AWS_IAM' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['BedrockAgentCore.2'] },
  sameAs: {},
  resource: gateway,
  check: (it) => it.authorizer.isNot('NONE'),
});
