import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'tags in the metadata',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', MetadataOptions: { InstanceMetadataTags: 'enabled' } },
        },
      },
      terraform: {
        aws_instance: { main: { ami: 'ami-1', metadata_options: { instance_metadata_tags: 'enabled' } } },
      },
    },
    {
      name: 'tags in the metadata of what a template launches',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: { LaunchTemplateData: { MetadataOptions: { InstanceMetadataTags: 'enabled' } } },
        },
      },
      terraform: { aws_launch_template: { main: { metadata_options: { instance_metadata_tags: 'enabled' } } } },
      fix: { properties: { LaunchTemplateData: { MetadataOptions: { InstanceMetadataTags: 'disabled' } } } },
    },
  ],
  passes: [
    {
      name: 'no tags',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: { LaunchTemplateData: { MetadataOptions: { InstanceMetadataTags: 'disabled' } } },
        },
      },
      terraform: { aws_launch_template: { main: { metadata_options: { instance_metadata_tags: 'disabled' } } } },
    },
    {
      name: 'the default, no tags',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1' } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Tags: { Type: 'String' } },
        Resources: {
          Main: {
            Type: 'AWS::EC2::Instance',
            Properties: { ImageId: 'ami-1', MetadataOptions: { InstanceMetadataTags: { Ref: 'Tags' } } },
          },
        },
      },
      terraform: {
        variable: { tags: { type: 'string' } },
        resource: {
          aws_instance: { main: { ami: 'ami-1', metadata_options: { instance_metadata_tags: '${var.tags}' } } },
        },
      },
    },
  ],
});
