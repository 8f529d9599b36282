import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::BedrockAgentCore::Runtime',
    Properties: {
      AgentRuntimeName: 'helper',
      RoleArn: 'arn:aws:iam::111122223333:role/helper',
      AgentRuntimeArtifact: {
        ContainerConfiguration: { ContainerUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/helper@sha256:0123' },
      },
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_bedrockagentcore_agent_runtime: {
    it: {
      agent_runtime_name: 'helper',
      role_arn: 'arn:aws:iam::111122223333:role/helper',
      agent_runtime_artifact: {
        container_configuration: { container_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/helper@sha256:0123' },
      },
      ...own,
    },
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
          NetworkModeConfig: { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'] },
        },
      }),
      terraform: inTerraform({
        network_configuration: {
          network_mode: 'VPC',
          network_mode_config: { security_groups: ['sg-1'], subnets: ['subnet-1', 'subnet-2'] },
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
