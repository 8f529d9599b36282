const POLICY = 'arn:aws:network-firewall:eu-west-1:111122223333:firewall-policy/egress';

/** A firewall in both dialects, with what an example says of it. */
export const firewall = (properties: object, args: object) => ({
  cloudformation: {
    Firewall: {
      Type: 'AWS::NetworkFirewall::Firewall',
      Properties: {
        FirewallName: 'egress',
        FirewallPolicyArn: POLICY,
        VpcId: 'vpc-0a1b2c3d',
        SubnetMappings: [{ SubnetId: 'subnet-0a1b2c3d' }],
        ...properties,
      },
    },
  },
  terraform: {
    aws_networkfirewall_firewall: {
      egress: {
        name: 'egress',
        firewall_policy_arn: POLICY,
        vpc_id: 'vpc-0a1b2c3d',
        subnet_mapping: [{ subnet_id: 'subnet-0a1b2c3d' }],
        ...args,
      },
    },
  },
});
