import { defineRule } from '../../engine/rule';
import { any, when } from '../../engine/verdict';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups say what may leave',
  problem: 'This security group has no egress rules, so CloudFormation lets everything out.',
  why: 'An open way out should be a decision that can be read, not the effect of something left out.',
  fix: {
    how: 'Declare egress rules.',
    cdk: "new SecurityGroup(this, 'Group', { vpc, allowAllOutbound: false })",
    properties: {
      SecurityGroupEgress: [
        { Description: 'services', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' },
      ],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { cfn_nag: ['F1000'], guard: ['SECURITY_GROUP_MISSING_EGRESS_RULE'] },
  resource: securityGroup,
  check: ({ reading }) => {
    const group = reading.type === 'AWS::EC2::SecurityGroup';
    const attached = reading.companions('AWS::EC2::SecurityGroupEgress', 'GroupId');
    const rules = reading.fact('SecurityGroupEgress');
    return when(group ? rules.pass() : rules.fail(), () =>
      any(rules.isSet(), attached.length > 0 ? rules.pass() : rules.fail()),
    );
  },
});
