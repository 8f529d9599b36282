import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
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
      name: 'refused',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::LaunchConfiguration',
          Properties: { ImageId: 'ami-1', AssociatePublicIpAddress: false },
        },
      },
      terraform: {
        aws_launch_configuration: {
          main: { instance_type: 't3.small', image_id: 'ami-1', associate_public_ip_address: false },
        },
      },
    },
  ],
});
