import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'monitoring left out',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1' } } },
    },
    {
      name: 'monitoring turned off in a launch configuration',
      cloudformation: {
        Main: { Type: 'AWS::AutoScaling::LaunchConfiguration', Properties: { InstanceMonitoring: false } },
      },
      terraform: {
        aws_launch_configuration: {
          main: { image_id: 'ami-0123456789abcdef0', instance_type: 't3.small', enable_monitoring: false },
        },
      },
      fix: { properties: { InstanceMonitoring: true }, arguments: { enable_monitoring: true } },
    },
  ],
  passes: [
    {
      name: 'monitoring turned on',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', Monitoring: true } } },
      terraform: { aws_instance: { main: { ami: 'ami-1', monitoring: true } } },
    },
    {
      name: 'a launch configuration, which is monitored by default',
      cloudformation: { Main: { Type: 'AWS::AutoScaling::LaunchConfiguration', Properties: {} } },
      terraform: {
        aws_launch_configuration: { main: { image_id: 'ami-0123456789abcdef0', instance_type: 't3.small' } },
      },
    },
  ],
});
