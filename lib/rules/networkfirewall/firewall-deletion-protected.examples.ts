import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Main: {
          Type: 'AWS::NetworkFirewall::Firewall',
          Properties: { FirewallName: 'egress', FirewallPolicyArn: 'policy', VpcId: 'vpc-1', SubnetMappings: [] },
        },
      },
      terraform: {
        aws_networkfirewall_firewall: { main: { name: 'egress', firewall_policy_arn: 'policy', vpc_id: 'vpc-1' } },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::NetworkFirewall::Firewall',
          Properties: {
            FirewallName: 'egress',
            FirewallPolicyArn: 'policy',
            VpcId: 'vpc-1',
            SubnetMappings: [],
            DeleteProtection: false,
          },
        },
      },
      terraform: {
        aws_networkfirewall_firewall: {
          main: { name: 'egress', firewall_policy_arn: 'policy', vpc_id: 'vpc-1', delete_protection: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Main: {
          Type: 'AWS::NetworkFirewall::Firewall',
          Properties: {
            FirewallName: 'egress',
            FirewallPolicyArn: 'policy',
            VpcId: 'vpc-1',
            SubnetMappings: [],
            DeleteProtection: true,
          },
        },
      },
      terraform: {
        aws_networkfirewall_firewall: {
          main: { name: 'egress', firewall_policy_arn: 'policy', vpc_id: 'vpc-1', delete_protection: true },
        },
      },
    },
  ],
});
