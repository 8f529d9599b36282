import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'The default security group of a VPC has no rules',
  problem: 'This gives the default security group of a VPC a rule.',
  why: 'What is launched without a group of its own lands in the default group; its rules open machines nobody thought of.',
  fix: {
    how: 'Remove the rule, and give machines groups of their own.',
    arguments: { ingress: [], egress: [] },
    noCode: 'CloudFormation cannot name the default group of a VPC but by attaching rules to it; leave them out.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.2'] },
  sameAs: {
    checkov: ['CKV2_AWS_12'],
    kics: ['default_security_groups_with_unrestricted_traffic', 'vpc_default_security_group_accepts_all_traffic'],
    regula: ['FG_R00089'],
    trivy: ['AWS-0173'],
  },
  resource: securityGroup,
  check: (it) => {
    const group = it.reading.fact('GroupId', 'security_group_id');
    const byDefault =
      it.reading.type === 'aws_default_security_group' ||
      (group.target !== undefined && /^AWS::EC2::VPC$|default_security_group$/.test(group.target.type));
    const none = (rules: typeof it.ingress) => ((rules.known?.length ?? 0) === 0 ? rules.pass() : rules.fail());
    return byDefault ? all(none(it.ingress), none(it.egress)) : group.pass();
  },
});
