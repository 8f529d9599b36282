import { defineRule } from '../../engine/rule';
import { service } from '../../resources/ecs/service';

export default defineRule({
  title: 'ECS services do not give their tasks public addresses',
  problem: 'Each task of this service gets a public address.',
  why: 'The tasks can be reached from the internet past the load balancer and its protections.',
  fix: {
    how: 'Run the tasks in private subnets, behind a load balancer.',
    cdk: {
      assignPublicIp: false,
    },
    properties: {
      NetworkConfiguration: {
        AwsvpcConfiguration: {
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
  controls: {
    'security-hub': ['ECS.2'],
  },
  sameAs: {
    checkov: ['CKV_AWS_333'],
  },
  resource: service,
  check: (it) => it.publicIp.or(false).is(false),
});
