import { defineExamples } from '../../engine/rule';

const balancer = (args: object) => ({
  aws_elb: {
    main: {
      availability_zones: ['eu-west-1a'],
      listener: [{ instance_port: 80, instance_protocol: 'http', lb_port: 80, lb_protocol: 'http' }],
      ...args,
    },
  },
});

export default defineExamples({
  only: {
    dialect: 'terraform',
    because: 'CloudFormation has no property for the mode, and what it makes is in defensive mode.',
  },
  fails: [{ name: 'only watching', terraform: balancer({ desync_mitigation_mode: 'monitor' }) }],
  passes: [
    { name: 'the default', terraform: balancer({}) },
    { name: 'the strictest', terraform: balancer({ desync_mitigation_mode: 'strictest' }) },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      terraform: {
        variable: { mode: { type: 'string' } },
        resource: balancer({ desync_mitigation_mode: '${var.mode}' }),
      },
    },
  ],
});
