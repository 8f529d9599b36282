import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'an older type without optimisation',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', InstanceType: 'm3.xlarge' } },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', instance_type: 'm3.xlarge' } } },
    },
  ],
  passes: [
    {
      name: 'an older type with optimisation',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', InstanceType: 'm3.xlarge', EbsOptimized: true },
        },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', instance_type: 'm3.xlarge', ebs_optimized: true } } },
    },
    {
      name: 'a current type, optimised by default',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', InstanceType: 'm7g.large' } },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', instance_type: 'm7g.large' } } },
    },
  ],
  unknown: [
    {
      name: 'a type that is chosen at deployment',
      cloudformation: {
        Parameters: { Type: { Type: 'String' } },
        Resources: {
          Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', InstanceType: { Ref: 'Type' } } },
        },
      },
      terraform: {
        variable: { type: { type: 'string' } },
        resource: { aws_instance: { main: { ami: 'ami-1', instance_type: '${var.type}' } } },
      },
    },
  ],
});
