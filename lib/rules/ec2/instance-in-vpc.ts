import { defineResource, defineRule, fact } from '../../engine/rule';
import { any } from '../../engine/verdict';

const instance = defineResource({
  cloudformation: 'AWS::EC2::Instance',
  terraform: ['aws_instance', 'aws_spot_instance_request'],
  facts: {
    subnet: fact<string>('SubnetId', 'subnet_id'),
    interfaces: fact<object[]>('NetworkInterfaces', (it) =>
      it.fact<object[]>('network_interface').orElse(() => it.fact('primary_network_interface')),
    ),
    groups: fact<string[]>('SecurityGroupIds', 'vpc_security_group_ids'),
    template: fact<object>('LaunchTemplate', 'launch_template'),
  },
});

export default defineRule({
  title: 'Instances say which subnet they are in',
  problem: 'This instance names no subnet.',
  why: 'It then lands in the default VPC, whose subnets are public.',
  fix: {
    how: 'Name a private subnet.',
    cdk: { vpcSubnets: { subnetType: 'SubnetType.PRIVATE_WITH_EGRESS' } },
    properties: { SubnetId: 'subnet-1' },
    arguments: { subnet_id: 'subnet-1' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['EC2InstancesInVPC'], guard: ['EC2_INSTANCES_IN_VPC'], kics: ['instance_with_no_vpc'] },
  resource: instance,
  check: (it) =>
    any(
      it.subnet.isSet(),
      it.interfaces.isSet(),
      it.groups.isSet(),
      it.template.isAbsentHere ? it.subnet.fail() : it.template.unknown(),
    ),
});
