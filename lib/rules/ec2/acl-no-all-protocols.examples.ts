import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'every protocol',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: 'acl-1',
            RuleNumber: 100,
            Protocol: -1,
            RuleAction: 'allow',
            CidrBlock: '0.0.0.0/0',
          },
        },
      },
      terraform: {
        aws_network_acl_rule: {
          main: {
            network_acl_id: 'acl-1',
            rule_number: 100,
            protocol: '-1',
            rule_action: 'allow',
            cidr_block: '0.0.0.0/0',
          },
        },
      },
    },
    {
      name: 'every protocol out',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: 'acl-1',
            RuleNumber: 100,
            Protocol: '-1',
            RuleAction: 'allow',
            CidrBlock: '0.0.0.0/0',
            Egress: true,
          },
        },
      },
      terraform: {
        aws_network_acl: {
          main: {
            vpc_id: 'vpc-1',
            egress: [
              { rule_no: 100, protocol: 'all', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 0, to_port: 0 },
            ],
          },
        },
      },
      fix: {
        arguments: {
          egress: [
            {
              protocol: 'tcp',
              action: 'allow',
              rule_no: 100,
              from_port: 443,
              to_port: 443,
              cidr_block: '203.0.113.0/24',
            },
          ],
        },
      },
    },
  ],
  passes: [
    {
      name: 'one protocol',
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
      name: 'every protocol denied',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: 'acl-1',
            RuleNumber: 100,
            Protocol: -1,
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
            protocol: '-1',
            rule_action: 'deny',
            cidr_block: '0.0.0.0/0',
          },
        },
      },
    },
  ],
});
