import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups say what they are for',
  problem: 'This security group has no description of its own.',
  why: 'A group is reviewed by what it is for; without that, its rules cannot be judged.',
  fix: {
    how: 'Describe the group.',
    cdk: { description: 'load balancer of the shop' },
    properties: { GroupDescription: 'load balancer of the shop' },
    arguments: { description: 'load balancer of the shop' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['EC2SecurityGroupDescription'],
    kics: ['security_group_without_description'],
    trivy: ['AWS-0099'],
  },
  resource: securityGroup,
  check: ({ reading, description }) =>
    when(
      /^(AWS::EC2::SecurityGroup|aws_security_group)$/.test(reading.type) ? description.pass() : description.fail(),
      () => all(description.isSet(), description.isNot('Managed by Terraform', ' ')),
    ),
});
