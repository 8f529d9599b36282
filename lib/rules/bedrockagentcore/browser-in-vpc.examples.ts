import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::BedrockAgentCore::BrowserCustom',
    Properties: { Name: 'browser', ExecutionRoleArn: 'arn:aws:iam::111122223333:role/browser', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_bedrockagentcore_browser: {
    it: { name: 'browser', execution_role_arn: 'arn:aws:iam::111122223333:role/browser', ...own },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'public',
      cloudformation: inCloudFormation({ NetworkConfiguration: { NetworkMode: 'PUBLIC' } }),
      terraform: inTerraform({ network_configuration: { network_mode: 'PUBLIC' } }),
    },
  ],
  passes: [
    {
      name: 'in a VPC',
      cloudformation: inCloudFormation({
        NetworkConfiguration: {
          NetworkMode: 'VPC',
          VpcConfig: { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'] },
        },
      }),
      terraform: inTerraform({
        network_configuration: {
          network_mode: 'VPC',
          vpc_config: { security_groups: ['sg-1'], subnets: ['subnet-1', 'subnet-2'] },
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ NetworkConfiguration: { NetworkMode: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ network_configuration: { network_mode: '${var.choice}' } }),
      },
    },
  ],
});
