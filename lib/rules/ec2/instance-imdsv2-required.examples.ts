import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'metadata options left out',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1', instance_type: 'm7g.large' } } },
    },
    {
      name: 'tokens optional in a launch template',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: { LaunchTemplateData: { MetadataOptions: { HttpTokens: 'optional' } } },
        },
      },
      terraform: { aws_launch_template: { main: { metadata_options: { http_tokens: 'optional' } } } },
      fix: { properties: { LaunchTemplateData: { MetadataOptions: { HttpTokens: 'required' } } } },
    },
    {
      name: 'a launch configuration without metadata options',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::LaunchConfiguration',
          Properties: { ImageId: 'ami-1', InstanceType: 'm7g.large' },
        },
      },
      terraform: { aws_launch_configuration: { main: { image_id: 'ami-1', instance_type: 'm7g.large' } } },
    },
  ],
  passes: [
    {
      name: 'tokens required',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', MetadataOptions: { HttpTokens: 'required' } },
        },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', metadata_options: { http_tokens: 'required' } } } },
    },
    {
      name: 'an instance whose launch template requires them',
      cloudformation: {
        Template: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: { LaunchTemplateData: { MetadataOptions: { HttpTokens: 'required' } } },
        },
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' }, Version: '1' } },
        },
      },
    },
    {
      name: 'the metadata endpoint turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::LaunchConfiguration',
          Properties: { ImageId: 'ami-1', InstanceType: 'm7g.large', MetadataOptions: { HttpEndpoint: 'disabled' } },
        },
      },
      terraform: {
        aws_launch_configuration: {
          main: { instance_type: 't3.small', image_id: 'ami-1', metadata_options: [{ http_endpoint: 'disabled' }] },
        },
      },
    },
    {
      name: 'the default of the account',
      terraform: {
        aws_ec2_instance_metadata_defaults: { all: { http_tokens: 'required' } },
        aws_instance: { main: { ami: 'ami-1' } },
      },
    },
  ],
  unknown: [
    {
      name: 'a launch template from elsewhere',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' } },
        },
      },
      terraform: { aws_instance: { main: { launch_template: { id: 'lt-1' } } } },
    },
  ],
});
