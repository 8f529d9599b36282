import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::EFS::MountTarget', Properties: { FileSystemId: 'fs-1', SecurityGroups: ['sg-1'], ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_efs_mount_target: { it: { file_system_id: 'fs-1', security_groups: ['sg-1'], ...own } },
});

export default defineExamples({
  fails: [
    {
      name: 'a public subnet',
      cloudformation: {
        Subnet: {
          Type: 'AWS::EC2::Subnet',
          Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', MapPublicIpOnLaunch: true },
        },
        ...inCloudFormation({ SubnetId: { Ref: 'Subnet' } }),
      },
      terraform: {
        aws_subnet: { subnet: { vpc_id: 'vpc-1', cidr_block: '10.0.0.0/24', map_public_ip_on_launch: true } },
        ...inTerraform({ subnet_id: '${aws_subnet.subnet.id}' }),
      },
    },
  ],
  passes: [
    {
      name: 'a private subnet',
      cloudformation: {
        Subnet: {
          Type: 'AWS::EC2::Subnet',
          Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', MapPublicIpOnLaunch: false },
        },
        ...inCloudFormation({ SubnetId: { Ref: 'Subnet' } }),
      },
      terraform: {
        aws_subnet: { subnet: { vpc_id: 'vpc-1', cidr_block: '10.0.0.0/24', map_public_ip_on_launch: false } },
        ...inTerraform({ subnet_id: '${aws_subnet.subnet.id}' }),
      },
    },
  ],
  unknown: [
    {
      name: 'a subnet from elsewhere',
      cloudformation: inCloudFormation({ SubnetId: 'subnet-1' }),
      terraform: inTerraform({ subnet_id: 'subnet-1' }),
    },
  ],
});
