import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::BedrockAgentCore::BrowserCustom',
    Properties: {
      Name: 'browser',
      ExecutionRoleArn: 'arn:aws:iam::111122223333:role/browser',
      NetworkConfiguration: {
        NetworkMode: 'VPC',
        VpcConfig: { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'] },
      },
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_bedrockagentcore_browser: {
    it: {
      name: 'browser',
      execution_role_arn: 'arn:aws:iam::111122223333:role/browser',
      network_configuration: {
        network_mode: 'VPC',
        vpc_config: { security_groups: ['sg-1'], subnets: ['subnet-1', 'subnet-2'] },
      },
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'turned off',
      cloudformation: inCloudFormation({ RecordingConfig: { Enabled: false } }),
      terraform: inTerraform({ recording: { enabled: false } }),
    },
  ],
  passes: [
    {
      name: 'recorded',
      cloudformation: inCloudFormation({
        RecordingConfig: { Enabled: true, S3Location: { Bucket: 'recordings', Prefix: 'browser' } },
      }),
      terraform: inTerraform({
        recording: { enabled: true, s3_location: { bucket: 'recordings', prefix: 'browser' } },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          RecordingConfig: { Enabled: { Ref: 'Choice' }, S3Location: { Bucket: 'recordings', Prefix: 'browser' } },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ recording: { enabled: '${var.choice}' } }),
      },
    },
  ],
});
