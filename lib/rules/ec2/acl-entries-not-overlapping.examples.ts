import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'two ranges that overlap',
      cloudformation: {
        Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-1' } },
        One: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: { Ref: 'Acl' },
            RuleNumber: 100,
            Protocol: 6,
            RuleAction: 'allow',
            CidrBlock: '0.0.0.0/0',
            PortRange: { From: 400, To: 450 },
          },
        },
        Two: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: { Ref: 'Acl' },
            RuleNumber: 110,
            Protocol: 6,
            RuleAction: 'deny',
            CidrBlock: '0.0.0.0/0',
            PortRange: { From: 440, To: 460 },
          },
        },
      },
      terraform: {
        aws_network_acl: {
          main: {
            vpc_id: 'vpc-1',
            ingress: [
              { rule_no: 100, protocol: 'tcp', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 400, to_port: 450 },
              { rule_no: 110, protocol: 'tcp', action: 'deny', cidr_block: '0.0.0.0/0', from_port: 440, to_port: 460 },
            ],
          },
        },
      },
    },
    {
      name: 'two entries of an ACL that is declared elsewhere',
      cloudformation: {
        Parameters: { Acl: { Type: 'String' } },
        Resources: {
          One: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: { Ref: 'Acl' },
              RuleNumber: 100,
              Protocol: 6,
              RuleAction: 'allow',
              CidrBlock: '0.0.0.0/0',
              PortRange: { From: 80, To: 80 },
            },
          },
          Two: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: { Ref: 'Acl' },
              RuleNumber: 101,
              Protocol: 6,
              RuleAction: 'allow',
              CidrBlock: '0.0.0.0/0',
              PortRange: { From: 80, To: 80 },
            },
          },
        },
      },
      terraform: {
        aws_network_acl_rule: {
          one: {
            network_acl_id: 'acl-1',
            rule_number: 100,
            protocol: 'tcp',
            rule_action: 'allow',
            cidr_block: '0.0.0.0/0',
            from_port: 80,
            to_port: 80,
          },
          two: {
            network_acl_id: 'acl-1',
            rule_number: 101,
            protocol: 'tcp',
            rule_action: 'allow',
            cidr_block: '0.0.0.0/0',
            from_port: 80,
            to_port: 80,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'two ranges apart',
      cloudformation: {
        Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-1' } },
        One: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: { Ref: 'Acl' },
            RuleNumber: 100,
            Protocol: 6,
            RuleAction: 'allow',
            CidrBlock: '0.0.0.0/0',
            PortRange: { From: 400, To: 450 },
          },
        },
        Two: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: { Ref: 'Acl' },
            RuleNumber: 110,
            Protocol: 6,
            RuleAction: 'deny',
            CidrBlock: '0.0.0.0/0',
            PortRange: { From: 451, To: 460 },
          },
        },
      },
      terraform: {
        aws_network_acl: {
          main: {
            vpc_id: 'vpc-1',
            ingress: [
              { rule_no: 100, protocol: 'tcp', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 400, to_port: 450 },
              { rule_no: 110, protocol: 'tcp', action: 'deny', cidr_block: '0.0.0.0/0', from_port: 451, to_port: 460 },
            ],
          },
        },
      },
    },
    {
      name: 'the same port for addresses that do not meet',
      cloudformation: {
        Main: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-1' } },
        One: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: { Ref: 'Main' },
            RuleNumber: 100,
            Protocol: 6,
            RuleAction: 'allow',
            CidrBlock: '10.10.0.0/24',
            PortRange: { From: 22, To: 22 },
          },
        },
        Two: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: { Ref: 'Main' },
            RuleNumber: 110,
            Protocol: 6,
            RuleAction: 'allow',
            CidrBlock: '10.20.0.0/24',
            PortRange: { From: 22, To: 22 },
          },
        },
      },
      terraform: {
        aws_network_acl: {
          main: {
            vpc_id: 'vpc-1',
            ingress: [
              {
                rule_no: 100,
                protocol: 'tcp',
                action: 'allow',
                cidr_block: '10.10.0.0/24',
                from_port: 22,
                to_port: 22,
              },
              {
                rule_no: 110,
                protocol: 'tcp',
                action: 'allow',
                cidr_block: '10.20.0.0/24',
                from_port: 22,
                to_port: 22,
              },
            ],
          },
        },
      },
    },
  ],
});
