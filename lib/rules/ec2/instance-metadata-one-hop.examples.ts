import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'two hops',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: { LaunchTemplateData: { MetadataOptions: { HttpPutResponseHopLimit: 2 } } },
        },
      },
      terraform: { aws_launch_template: { main: { metadata_options: { http_put_response_hop_limit: 2 } } } },
    },
  ],
  passes: [
    {
      name: 'one hop',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: { LaunchTemplateData: { MetadataOptions: { HttpPutResponseHopLimit: 1 } } },
        },
      },
      terraform: { aws_launch_template: { main: { metadata_options: { http_put_response_hop_limit: 1 } } } },
    },
    {
      name: 'the default, one hop',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1' } } },
    },
  ],
  unknown: [
    {
      name: 'hops decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'Number' } },
        Resources: {
          Main: {
            Type: 'AWS::EC2::LaunchTemplate',
            Properties: { LaunchTemplateData: { MetadataOptions: { HttpPutResponseHopLimit: { Ref: 'Choice' } } } },
          },
        },
      },
    },
  ],
});
