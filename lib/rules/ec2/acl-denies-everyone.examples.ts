import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'one network denied',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: 'acl-1',
            RuleNumber: 100,
            Protocol: 6,
            RuleAction: 'deny',
            CidrBlock: '198.51.100.0/24',
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
            cidr_block: '198.51.100.0/24',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'everyone denied',
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
    {
      name: 'one network allowed',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            NetworkAclId: 'acl-1',
            RuleNumber: 100,
            Protocol: 6,
            RuleAction: 'allow',
            CidrBlock: '198.51.100.0/24',
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
            cidr_block: '198.51.100.0/24',
          },
        },
      },
    },
  ],
});
