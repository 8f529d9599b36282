import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a key pair',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', KeyName: 'ops' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1', key_name: 'ops' } } },
    },
    {
      name: 'a key pair in the launch template',
      cloudformation: {
        Main: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: { KeyName: 'ops' } } },
      },
      terraform: { aws_launch_template: { main: { key_name: 'ops' } } },
      fix: { properties: { LaunchTemplateData: { KeyName: { Ref: 'AWS::NoValue' } } } },
    },
    {
      name: 'a key pair that is made beside it',
      cloudformation: {
        Ops: { Type: 'AWS::EC2::KeyPair', Properties: { KeyName: 'ops' } },
        Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', KeyName: { Ref: 'Ops' } } },
      },
      terraform: {
        aws_key_pair: { ops: { public_key: 'ssh-ed25519 AAAA' } },
        aws_instance: { main: { ami: 'ami-1', key_name: '${aws_key_pair.ops.key_name}' } },
      },
    },
    {
      name: 'a key pair chosen at deployment',
      cloudformation: {
        Parameters: { Key: { Type: 'String' } },
        Resources: {
          Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', KeyName: { Ref: 'Key' } } },
        },
      },
      terraform: {
        variable: { key: { type: 'string' } },
        resource: { aws_instance: { main: { ami: 'ami-1', key_name: '${var.key}' } } },
      },
    },
  ],
  passes: [
    {
      name: 'no key pair',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1' } } },
    },
    {
      name: 'no key pair in the launch template',
      cloudformation: {
        Main: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: { ImageId: 'ami-1' } } },
      },
      terraform: { aws_launch_template: { main: { image_id: 'ami-1' } } },
    },
  ],
});
