import { defineExamples } from '../../engine/rule';

const config = (state: string) => ({
  cloudformation: {
    Config: {
      Type: 'AWS::Route53Resolver::FirewallConfig',
      Properties: { ResourceId: 'vpc-0a1b2c3d', FirewallFailOpen: state },
    },
  },
  terraform: {
    aws_route53_resolver_firewall_config: { config: { resource_id: 'vpc-0a1b2c3d', firewall_fail_open: state } },
  },
});

export default defineExamples({
  fails: [{ name: 'fails open', ...config('ENABLED') }],
  passes: [{ name: 'fails closed', ...config('DISABLED') }],
});
