import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a network interface with a public address',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', NetworkInterfaces: [{ AssociatePublicIpAddress: true, DeviceIndex: '0' }] },
        },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', associate_public_ip_address: true } } },
    },
    {
      name: 'a launch template that gives public addresses',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: { LaunchTemplateData: { NetworkInterfaces: [{ AssociatePublicIpAddress: true }] } },
        },
      },
      terraform: { aws_launch_template: { main: { network_interfaces: [{ associate_public_ip_address: true }] } } },
      fix: {
        properties: {
          LaunchTemplateData: { NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false }] },
        },
        arguments: { network_interfaces: [{ associate_public_ip_address: false }] },
      },
    },
    {
      name: 'a launch configuration that gives public addresses',
      cloudformation: {
        Main: { Type: 'AWS::AutoScaling::LaunchConfiguration', Properties: { AssociatePublicIpAddress: true } },
      },
      terraform: {
        aws_launch_configuration: {
          main: { image_id: 'ami-0123456789abcdef0', instance_type: 't3.small', associate_public_ip_address: true },
        },
      },
      fix: { properties: { AssociatePublicIpAddress: false } },
    },
  ],
  passes: [
    {
      name: 'no public address',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', NetworkInterfaces: [{ AssociatePublicIpAddress: false, DeviceIndex: '0' }] },
        },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', associate_public_ip_address: false } } },
    },
    {
      name: 'nothing said: the subnet decides, and is judged itself',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1' } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Main: {
            Type: 'AWS::AutoScaling::LaunchConfiguration',
            Properties: { AssociatePublicIpAddress: { Ref: 'Choice' } },
          },
        },
      },
    },
  ],
});
