import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'TCP without ports',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: 'acl-1',
            RuleNumber: 100,
            Protocol: 6,
            RuleAction: 'allow',
            CidrBlock: '10.0.0.0/8',
          },
        },
      },
      terraform: {
        aws_network_acl_rule: {
          main: {
            network_acl_id: 'acl-1',
            rule_number: 100,
            protocol: 'tcp',
            rule_action: 'allow',
            cidr_block: '10.0.0.0/8',
          },
        },
      },
    },
    {
      name: 'every UDP port',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: 'acl-1',
            RuleNumber: 100,
            Protocol: 17,
            RuleAction: 'allow',
            CidrBlock: '0.0.0.0/0',
            PortRange: { From: 0, To: 65535 },
          },
        },
      },
      terraform: {
        aws_network_acl: {
          main: {
            vpc_id: 'vpc-1',
            ingress: [
              { rule_no: 100, protocol: 'udp', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 0, to_port: 65535 },
            ],
          },
        },
      },
      fix: {
        arguments: {
          ingress: {
            protocol: 'tcp',
            from_port: 443,
            to_port: 443,
            action: 'allow',
            rule_no: 100,
            cidr_block: '203.0.113.0/24',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'one port',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: 'acl-1',
            RuleNumber: 100,
            Protocol: 6,
            RuleAction: 'allow',
            CidrBlock: '0.0.0.0/0',
            PortRange: { From: 443, To: 443 },
          },
        },
      },
      terraform: {
        aws_network_acl_rule: {
          main: {
            network_acl_id: 'acl-1',
            rule_number: 100,
            protocol: 'tcp',
            rule_action: 'allow',
            cidr_block: '0.0.0.0/0',
            from_port: 443,
            to_port: 443,
          },
        },
      },
    },
    {
      name: 'every port denied',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: 'acl-1',
            RuleNumber: 100,
            Protocol: 6,
            RuleAction: 'deny',
            CidrBlock: '0.0.0.0/0',
          },
        },
      },
      terraform: {
        aws_network_acl_rule: {
          main: {
            network_acl_id: 'acl-1',
            rule_number: 100,
            protocol: 'tcp',
            rule_action: 'deny',
            cidr_block: '0.0.0.0/0',
          },
        },
      },
    },
  ],
});
