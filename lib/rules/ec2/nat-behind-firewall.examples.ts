import { defineExamples } from '../../engine/rule';

const MAIN = { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } };
const WAY_OUT = { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Main' }, CidrBlock: '10.0.0.0/24' } };
const NETWORK = { Main: MAIN, WayOut: WAY_OUT };
const NAT = { AllocationId: 'eipalloc-0a1b2c3d', SubnetId: { Ref: 'WayOut' } };

const terraformNetwork = {
  aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
  aws_subnet: { way_out: { vpc_id: '${aws_vpc.main.id}', cidr_block: '10.0.0.0/24' } },
};
const nat = { allocation_id: 'eipalloc-0a1b2c3d', subnet_id: '${aws_subnet.way_out.id}' };

export default defineExamples({
  fails: [
    {
      name: 'without a firewall',
      cloudformation: { ...NETWORK, Nat: { Type: 'AWS::EC2::NatGateway', Properties: NAT } },
      terraform: { ...terraformNetwork, aws_nat_gateway: { nat } },
    },
  ],
  passes: [
    {
      name: 'beside a firewall',
      cloudformation: {
        ...NETWORK,
        Nat: { Type: 'AWS::EC2::NatGateway', Properties: NAT },
        Firewall: {
          Type: 'AWS::NetworkFirewall::Firewall',
          Properties: {
            FirewallName: 'egress',
            FirewallPolicyArn: 'arn:aws:network-firewall:eu-west-1:111122223333:firewall-policy/p',
            SubnetMappings: [{ SubnetId: 'subnet-0a1b2c3d' }],
            VpcId: { Ref: 'Main' },
          },
        },
      },
      terraform: {
        ...terraformNetwork,
        aws_nat_gateway: { nat },
        aws_networkfirewall_firewall: {
          egress: {
            firewall_policy_arn: 'arn:aws:network-firewall:eu-west-1:111122223333:firewall-policy/p',
            name: 'egress',
            vpc_id: '${aws_vpc.main.id}',
            subnet_mapping: [{ subnet_id: 'subnet-0a1b2c3d' }],
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'to networks of one’s own',
      cloudformation: {
        ...NETWORK,
        Nat: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: { Ref: 'WayOut' }, ConnectivityType: 'private' } },
      },
      terraform: {
        ...terraformNetwork,
        aws_nat_gateway: { nat: { subnet_id: '${aws_subnet.way_out.id}', connectivity_type: 'private' } },
      },
    },
  ],
  unknown: [
    {
      name: 'in a subnet that is declared elsewhere',
      cloudformation: {
        Parameters: { Subnet: { Type: 'AWS::EC2::Subnet::Id' } },
        Resources: {
          Nat: {
            Type: 'AWS::EC2::NatGateway',
            Properties: { AllocationId: 'eipalloc-0a1b2c3d', SubnetId: { Ref: 'Subnet' } },
          },
        },
      },
      terraform: {
        variable: { subnet: { type: 'string' } },
        resource: {
          aws_nat_gateway: { nat: { allocation_id: 'eipalloc-0a1b2c3d', subnet_id: '${var.subnet}' } },
        },
      },
    },
  ],
});
