import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::EMR::Cluster',
    Properties: {
      Name: 'jobs',
      JobFlowRole: 'EMR_EC2_DefaultRole',
      ServiceRole: 'EMR_DefaultRole',
      ReleaseLabel: 'emr-7.5.0',
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_emr_cluster: { it: { name: 'jobs', service_role: 'EMR_DefaultRole', release_label: 'emr-7.5.0', ...own } },
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
        ...inCloudFormation({ Instances: { Ec2SubnetId: { Ref: 'Subnet' } } }),
      },
      terraform: {
        aws_subnet: { subnet: { vpc_id: 'vpc-1', cidr_block: '10.0.0.0/24', map_public_ip_on_launch: true } },
        ...inTerraform({ ec2_attributes: { instance_profile: 'emr', subnet_id: '${aws_subnet.subnet.id}' } }),
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
        ...inCloudFormation({ Instances: { Ec2SubnetId: { Ref: 'Subnet' } } }),
      },
      terraform: {
        aws_subnet: { subnet: { vpc_id: 'vpc-1', cidr_block: '10.0.0.0/24', map_public_ip_on_launch: false } },
        ...inTerraform({ ec2_attributes: { instance_profile: 'emr', subnet_id: '${aws_subnet.subnet.id}' } }),
      },
    },
  ],
  unknown: [
    {
      name: 'a subnet from elsewhere',
      cloudformation: inCloudFormation({ Instances: { Ec2SubnetId: 'subnet-1' } }),
      terraform: inTerraform({ ec2_attributes: { instance_profile: 'emr', subnet_id: 'subnet-1' } }),
    },
  ],
});
