import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::BedrockAgentCore::Gateway',
    Properties: { Name: 'tools', ProtocolType: 'MCP', RoleArn: 'arn:aws:iam::111122223333:role/tools', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_bedrockagentcore_gateway: {
    it: { name: 'tools', protocol_type: 'MCP', role_arn: 'arn:aws:iam::111122223333:role/tools', ...own },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'nobody is asked',
      cloudformation: inCloudFormation({ AuthorizerType: 'NONE' }),
      terraform: inTerraform({ authorizer_type: 'NONE' }),
    },
  ],
  passes: [
    {
      name: 'IAM',
      cloudformation: inCloudFormation({ AuthorizerType: 'AWS_IAM' }),
      terraform: inTerraform({ authorizer_type: 'AWS_IAM' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ AuthorizerType: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ authorizer_type: '${var.choice}' }),
      },
    },
  ],
});
