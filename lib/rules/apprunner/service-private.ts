import { defineRule } from '../../engine/rule';
import { service } from '../../resources/apprunner/service';

export default defineRule({
  title: 'App Runner services are not on the internet',
  problem: 'This service answers anyone on the internet.',
  why: 'Each flaw of the program is open to everyone.',
  fix: {
    how: 'Make it private, and let it be reached through a VPC endpoint or a gateway that authenticates.',
    properties: {
      NetworkConfiguration: {
        IngressConfiguration: {
          IsPubliclyAccessible: false,
        },
      },
    },
    arguments: {
      network_configuration: {
        ingress_configuration: {
          is_publicly_accessible: false,
        },
      },
    },
  },
  severity: 'medium',
  preset: 'optional',
  controls: {},

  resource: service,
  check: (it) => it.public.or(true).is(false),
});
