import { defineResource, defineRule } from '../../engine/rule';
import { ADMIN_PORTS } from '../../network/well-known-ports';
import { notReachable } from '../../reach/verdict';

const machine = defineResource({
  cloudformation: ['AWS::EC2::Instance', 'AWS::AutoScaling::AutoScalingGroup'],
  terraform: ['aws_instance', 'aws_spot_instance_request', 'aws_autoscaling_group'],
  facts: {},
});

export default defineRule({
  title: 'The internet cannot administer machines',
  problem: 'Anyone on the internet can connect to a port of this machine that administers it.',
  why: 'An address, a route and an open port together are all that a scanner needs; one weak or leaked credential then gives the machine away.',
  fix: {
    how: 'Reach machines through Session Manager: in private subnets, without a public address and without an open port.',
    cdk: 'vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS }',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: machine,
  check: ({ reading }, { adminPorts }) =>
    notReachable(reading, [...new Set([22, 3389, ...adminPorts, ...ADMIN_PORTS])]),
});
