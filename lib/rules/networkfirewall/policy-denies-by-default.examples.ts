import { defineExamples } from '../../engine/rule';

const FORWARD = ['aws:forward_to_sfe'];

const policy = (
  order: string | undefined,
  actions: readonly string[],
  packets: readonly string[] = FORWARD,
  fragments: readonly string[] = packets,
) => ({
  cloudformation: {
    Policy: {
      Type: 'AWS::NetworkFirewall::FirewallPolicy',
      Properties: {
        FirewallPolicyName: 'egress',
        FirewallPolicy: {
          StatelessDefaultActions: packets,
          StatelessFragmentDefaultActions: fragments,
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
          stateless_default_actions: packets,
          stateless_fragment_default_actions: fragments,
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
    {
      name: 'packets let through before the rest is asked about',
      ...policy('STRICT_ORDER', ['aws:drop_strict'], ['aws:pass']),
    },
    {
      name: 'pieces of packets let through',
      ...policy('STRICT_ORDER', ['aws:drop_strict'], FORWARD, ['aws:pass']),
    },
    { name: 'pieces of packets forwarded, and the rest let through', ...policy(undefined, [], ['aws:drop'], FORWARD) },
  ],
  passes: [
    {
      name: 'the rest dropped once it is established',
      ...policy('STRICT_ORDER', ['aws:drop_established', 'aws:alert_established']),
    },
    { name: 'the rest dropped from its first packet on', ...policy('STRICT_ORDER', ['aws:drop_strict']) },
    { name: 'packets dropped that no rule is about, and counted', ...policy(undefined, [], ['aws:drop', 'metric']) },
  ],
});
