import { defineResource, defineRule } from '../../engine/rule';
import { notInDefaultGroup } from '../../reach/verdict';

const instance = defineResource({ cloudformation: 'AWS::EC2::Instance', terraform: 'aws_instance', facts: {} });

export default defineRule({
  title: 'Instances do not use the default security group',
  problem: 'This instance is in the default security group.',
  why: 'Whatever lands in the default group can talk to everything else in it; a group of its own says who may connect.',
  fix: {
    how: 'Give the instance a security group of its own.',
    cdk: 'securityGroup',
    properties: { SecurityGroupIds: ['sg-1'], SecurityGroups: { Ref: 'AWS::NoValue' } },
    arguments: { vpc_security_group_ids: ['sg-1'], security_groups: null },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { kics: ['ec2_instance_using_default_security_group'] },
  resource: instance,
  check: ({ reading }) => notInDefaultGroup(reading),
});
