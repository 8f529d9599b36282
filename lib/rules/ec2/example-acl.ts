import { defineExamples, type Examples } from '../../engine/rule';

/** The examples of a rule that asks whether a network ACL keeps the world from a port. */
export const closedToWorld = (port: number): Examples =>
  defineExamples({
    fails: [
      {
        name: 'the port allowed from everywhere',
        cloudformation: {
          Main: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: 'acl-1',
              RuleNumber: 100,
              Protocol: 6,
              RuleAction: 'allow',
              CidrBlock: '0.0.0.0/0',
              PortRange: { From: port, To: port },
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
              from_port: port,
              to_port: port,
            },
          },
        },
      },
      {
        name: 'everything allowed from everywhere',
        fix: {
          properties: { CidrBlock: '203.0.113.0/24' },
          arguments: {
            ingress: [
              {
                action: 'allow',
                rule_no: 100,
                protocol: 'tcp',
                from_port: 443,
                to_port: 443,
                cidr_block: '203.0.113.0/24',
              },
            ],
          },
        },
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
          aws_network_acl: {
            main: {
              vpc_id: 'vpc-1',
              ingress: [
                { rule_no: 100, protocol: '-1', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 0, to_port: 0 },
              ],
            },
          },
        },
      },
      {
        name: 'the port denied too late',
        fix: {
          properties: { CidrBlock: '203.0.113.0/24' },
          arguments: {
            ingress: [
              {
                action: 'allow',
                rule_no: 100,
                protocol: 'tcp',
                from_port: 443,
                to_port: 443,
                cidr_block: '203.0.113.0/24',
              },
            ],
          },
        },
        cloudformation: {
          Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-1' } },
          Allow: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: { Ref: 'Acl' },
              RuleNumber: 100,
              Protocol: -1,
              RuleAction: 'allow',
              CidrBlock: '0.0.0.0/0',
            },
          },
          Deny: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: { Ref: 'Acl' },
              RuleNumber: 200,
              Protocol: 6,
              RuleAction: 'deny',
              CidrBlock: '0.0.0.0/0',
              PortRange: { From: port, To: port },
            },
          },
        },
        terraform: {
          aws_network_acl: {
            main: {
              vpc_id: 'vpc-1',
              ingress: [
                { rule_no: 100, protocol: '-1', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 0, to_port: 0 },
                {
                  rule_no: 200,
                  protocol: 'tcp',
                  action: 'deny',
                  cidr_block: '0.0.0.0/0',
                  from_port: port,
                  to_port: port,
                },
              ],
            },
          },
        },
        resource: { cloudformation: 'Allow' },
      },
    ],
    passes: [
      {
        name: 'the port allowed from one network',
        cloudformation: {
          Main: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: 'acl-1',
              RuleNumber: 100,
              Protocol: 6,
              RuleAction: 'allow',
              CidrBlock: '10.0.0.0/8',
              PortRange: { From: port, To: port },
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
              from_port: port,
              to_port: port,
            },
          },
        },
      },
      {
        name: 'the port denied first',
        cloudformation: {
          Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-1' } },
          Allow: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: { Ref: 'Acl' },
              RuleNumber: 100,
              Protocol: -1,
              RuleAction: 'allow',
              CidrBlock: '0.0.0.0/0',
            },
          },
          Deny: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: { Ref: 'Acl' },
              RuleNumber: 90,
              Protocol: 6,
              RuleAction: 'deny',
              CidrBlock: '0.0.0.0/0',
              PortRange: { From: port, To: port },
            },
          },
        },
        terraform: {
          aws_network_acl: {
            main: {
              vpc_id: 'vpc-1',
              ingress: [
                { rule_no: 100, protocol: '-1', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 0, to_port: 0 },
                {
                  rule_no: 90,
                  protocol: 'tcp',
                  action: 'deny',
                  cidr_block: '0.0.0.0/0',
                  from_port: port,
                  to_port: port,
                },
              ],
            },
          },
        },
      },
      {
        name: 'the way out',
        cloudformation: {
          Main: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: 'acl-1',
              RuleNumber: 100,
              Protocol: 6,
              RuleAction: 'allow',
              CidrBlock: '0.0.0.0/0',
              Egress: true,
              PortRange: { From: port, To: port },
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
              egress: true,
              from_port: port,
              to_port: port,
            },
          },
        },
      },
    ],
    unknown: [
      {
        name: 'a block decided at deployment',
        cloudformation: {
          Parameters: { Block: { Type: 'String' } },
          Resources: {
            Main: {
              Type: 'AWS::EC2::NetworkAclEntry',
              Properties: {
                NetworkAclId: 'acl-1',
                RuleNumber: 100,
                Protocol: 6,
                RuleAction: 'allow',
                CidrBlock: { Ref: 'Block' },
                PortRange: { From: port, To: port },
              },
            },
          },
        },
      },
    ],
  });
