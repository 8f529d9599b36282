import { defineExamples } from '../../engine/rule';
import { group, network, networkInTerraform, ref } from '../example-networks';

const machine = (AssociatePublicIpAddress: boolean) => ({
  Machine: {
    Type: 'AWS::EC2::Instance',
    Properties: {
      ImageId: 'ami-1',
      NetworkInterfaces: [{ DeviceIndex: '0', AssociatePublicIpAddress, SubnetId: ref('Subnet'), GroupSet: [group] }],
    },
  },
});

const machineInTerraform = (associate_public_ip_address: boolean) => ({
  aws_instance: {
    machine: {
      ami: 'ami-1',
      associate_public_ip_address,
      subnet_id: '${aws_subnet.main.id}',
      vpc_security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
});

const fleet = {
  Fleet: {
    Type: 'AWS::AutoScaling::AutoScalingGroup',
    Properties: {
      MinSize: '1',
      MaxSize: '3',
      VPCZoneIdentifier: [ref('Subnet')],
      LaunchTemplate: {
        LaunchTemplateId: ref('Template'),
        Version: { 'Fn::GetAtt': ['Template', 'LatestVersionNumber'] },
      },
    },
  },
  Template: {
    Type: 'AWS::EC2::LaunchTemplate',
    Properties: {
      LaunchTemplateData: {
        ImageId: 'ami-1',
        NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true, Groups: [group] }],
      },
    },
  },
};

const fleetInTerraform = {
  aws_autoscaling_group: {
    fleet: {
      min_size: 1,
      max_size: 3,
      vpc_zone_identifier: ['${aws_subnet.main.id}'],
      launch_template: { id: '${aws_launch_template.main.id}' },
    },
  },
  aws_launch_template: {
    main: {
      image_id: 'ami-1',
      network_interfaces: [{ associate_public_ip_address: true, security_groups: ['${aws_security_group.access.id}'] }],
    },
  },
};

export default defineExamples({
  fails: [
    {
      name: 'a machine with a public address, a route and SSH open',
      cloudformation: { ...network(22, '0.0.0.0/0'), ...machine(true) },
      terraform: { ...networkInTerraform(22, '0.0.0.0/0'), ...machineInTerraform(true) },
    },
    {
      name: 'machines of a group, launched from a template that gives them addresses',
      cloudformation: { ...network(22, '0.0.0.0/0'), ...fleet },
      terraform: { ...networkInTerraform(22, '0.0.0.0/0'), ...fleetInTerraform },
    },
  ],
  passes: [
    {
      name: 'without a public address',
      cloudformation: { ...network(22, '0.0.0.0/0'), ...machine(false) },
      terraform: { ...networkInTerraform(22, '0.0.0.0/0'), ...machineInTerraform(false) },
    },
    {
      name: 'without a route to the internet',
      cloudformation: { ...network(22, '0.0.0.0/0', false), ...machine(true) },
      terraform: { ...networkInTerraform(22, '0.0.0.0/0', false), ...machineInTerraform(true) },
    },
    {
      name: 'with SSH for the office alone',
      cloudformation: { ...network(22, '198.51.100.7/32'), ...fleet },
      terraform: { ...networkInTerraform(22, '198.51.100.7/32'), ...fleetInTerraform },
    },
  ],
  unknown: [
    {
      name: 'in a subnet and with a group from elsewhere',
      cloudformation: {
        Machine: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', SubnetId: 'subnet-1', SecurityGroupIds: ['sg-1'] },
        },
      },
      terraform: {
        aws_instance: { machine: { ami: 'ami-1', subnet_id: 'subnet-1', vpc_security_group_ids: ['sg-1'] } },
      },
    },
  ],
});
