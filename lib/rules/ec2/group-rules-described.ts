import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { everyOwn } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Rules of security groups say what they are for',
  problem: 'This security group has a rule without a description.',
  why: 'Nobody dares to remove a rule whose purpose is unknown, so old openings stay.',
  fix: {
    how: 'Describe each rule.',
    cdk: "group.addIngressRule(peer, Port.HTTPS, 'public website')",
    properties: {
      SecurityGroupIngress: [
        { Description: 'public website', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' },
      ],
    },
    arguments: {
      ingress: [
        { description: 'public website', protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] },
      ],
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['W36'],
    checkov: ['CKV_AWS_23'],
    guard: ['SECURITY_GROUP_DESCRIPTION_RULE'],
    kics: ['security_group_rule_without_description', 'security_group_rules_without_description'],
    trivy: ['AWS-0124'],
  },
  resource: securityGroup,
  check: (it) => {
    const described = (rules: typeof it.ingress) =>
      everyOwn(rules, (rule) => (rule.self.isAbsentHere ? rule.self.pass() : rule.description.isSet()));
    return all(described(it.ingress), described(it.egress));
  },
});
