import type { Fact } from '../../engine/fact';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';

const instance = defineResource({
  cloudformation: 'AWS::EC2::Instance',
  terraform: 'aws_instance',
  facts: {
    groups: fact<string[]>('SecurityGroups', 'security_groups'),
    groupIds: fact<string[]>('SecurityGroupIds', 'vpc_security_group_ids'),
  },
});

const DEFAULT_GROUP =
  /^default$|default_security_group|DefaultSecurityGroup|aws_security_group\.default\.|^\$\{default\}$/;

const isOther = (group: Fact<string>) => {
  const { text } = group;
  return text !== undefined && DEFAULT_GROUP.test(text) ? group.fail() : group.pass();
};

export default defineRule({
  title: 'Instances do not use the default security group',
  problem: 'This instance is in the default security group.',
  why: 'Whatever lands in the default group can talk to everything else in it; a group of its own says who may connect.',
  fix: {
    how: 'Give the instance a security group of its own.',
    cdk: "new Instance(this, 'Web', { vpc, instanceType, machineImage, securityGroup })",
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { kics: ['ec2_instance_using_default_security_group'] },
  resource: instance,
  check: (it) => all(it.groups.every(isOther), it.groupIds.every(isOther)),
});
