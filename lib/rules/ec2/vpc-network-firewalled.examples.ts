import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'none',
      cloudformation: { Main: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } },
      terraform: { aws_vpc: { main: { cidr_block: '10.0.0.0/16' } } },
    },
  ],
  passes: [
    {
      name: 'a firewall',
      cloudformation: {
        Main: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
        Firewall: {
          Type: 'AWS::NetworkFirewall::Firewall',
          Properties: { FirewallName: 'egress', VpcId: { Ref: 'Main' } },
        },
      },
      terraform: {
        aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
        aws_networkfirewall_firewall: {
          egress: {
            firewall_policy_arn: 'arn:aws:network-firewall:eu-west-1:111122223333:firewall-policy/p',
            name: 'egress',
            vpc_id: '${aws_vpc.main.id}',
          },
        },
      },
    },
  ],
});
