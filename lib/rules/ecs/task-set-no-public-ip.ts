import { defineRule } from '../../engine/rule';
import { taskSet } from '../../resources/ecs/task-set';

export default defineRule({
  title: 'ECS task sets do not give their tasks public addresses',
  problem: 'Each task of this task set gets a public address.',
  why: 'The tasks can be reached from the internet past the load balancer and its protections.',
  fix: {
    how: 'Run the tasks in private subnets, behind a load balancer.',
    properties: {
      NetworkConfiguration: {
        AwsVpcConfiguration: {
          AssignPublicIp: 'DISABLED',
        },
      },
    },
    arguments: {
      network_configuration: {
        assign_public_ip: false,
      },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['ECS.16'] },

  resource: taskSet,
  check: (it) => it.publicIp.or(false).is(false),
});
