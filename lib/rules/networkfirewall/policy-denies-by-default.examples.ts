import { defineExamples } from '../../engine/rule';

const policy = (order: string | undefined, actions: readonly string[]) => ({
  cloudformation: {
    Policy: {
      Type: 'AWS::NetworkFirewall::FirewallPolicy',
      Properties: {
        FirewallPolicyName: 'egress',
        FirewallPolicy: {
          StatelessDefaultActions: ['aws:forward_to_sfe'],
          StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
          ...(order && { StatefulEngineOptions: { RuleOrder: order } }),
          ...(actions.length > 0 && { StatefulDefaultActions: actions }),
        },
      },
    },
  },
  terraform: {
    aws_networkfirewall_firewall_policy: {
      egress: {
        name: 'egress',
        firewall_policy: {
          stateless_default_actions: ['aws:forward_to_sfe'],
          stateless_fragment_default_actions: ['aws:forward_to_sfe'],
          ...(order && { stateful_engine_options: { rule_order: order } }),
          ...(actions.length > 0 && { stateful_default_actions: actions }),
        },
      },
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'the order of actions, in which the rest passes', ...policy(undefined, []) },
    { name: 'the rest noticed and let through', ...policy('STRICT_ORDER', ['aws:alert_established']) },
  ],
  passes: [
    {
      name: 'the rest dropped once it is established',
      ...policy('STRICT_ORDER', ['aws:drop_established', 'aws:alert_established']),
    },
    { name: 'the rest dropped from its first packet on', ...policy('STRICT_ORDER', ['aws:drop_strict']) },
  ],
});
