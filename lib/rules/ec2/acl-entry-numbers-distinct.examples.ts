import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'one number twice in one direction',
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
            PortRange: { From: 443, To: 443 },
          },
        },
        Two: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: { Ref: 'Acl' },
            RuleNumber: 100,
            Protocol: 6,
            RuleAction: 'deny',
            CidrBlock: '0.0.0.0/0',
            PortRange: { From: 22, To: 22 },
          },
        },
      },
      terraform: {
        aws_network_acl: {
          main: {
            vpc_id: 'vpc-1',
            ingress: [
              { rule_no: 100, protocol: 'tcp', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 443, to_port: 443 },
              { rule_no: 100, protocol: 'tcp', action: 'deny', cidr_block: '0.0.0.0/0', from_port: 22, to_port: 22 },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'two numbers',
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
            PortRange: { From: 443, To: 443 },
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
            PortRange: { From: 22, To: 22 },
          },
        },
      },
      terraform: {
        aws_network_acl: {
          main: {
            vpc_id: 'vpc-1',
            ingress: [
              { rule_no: 100, protocol: 'tcp', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 443, to_port: 443 },
              { rule_no: 110, protocol: 'tcp', action: 'deny', cidr_block: '0.0.0.0/0', from_port: 22, to_port: 22 },
            ],
          },
        },
      },
    },
    {
      name: 'one number in each direction',
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
            PortRange: { From: 443, To: 443 },
          },
        },
        Two: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: { Ref: 'Acl' },
            RuleNumber: 100,
            Protocol: 6,
            RuleAction: 'allow',
            CidrBlock: '0.0.0.0/0',
            Egress: true,
            PortRange: { From: 443, To: 443 },
          },
        },
      },
      terraform: {
        aws_network_acl: {
          main: {
            vpc_id: 'vpc-1',
            ingress: [
              { rule_no: 100, protocol: 'tcp', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 443, to_port: 443 },
            ],
            egress: [
              { rule_no: 100, protocol: 'tcp', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 443, to_port: 443 },
            ],
          },
        },
      },
    },
  ],
});
