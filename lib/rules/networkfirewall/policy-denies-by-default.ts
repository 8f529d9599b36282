import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';

const policy = defineResource({
  cloudformation: 'AWS::NetworkFirewall::FirewallPolicy',
  terraform: 'aws_networkfirewall_firewall_policy',
  facts: {
    order: fact<string>(
      'FirewallPolicy.StatefulEngineOptions.RuleOrder',
      'firewall_policy.stateful_engine_options.rule_order',
    ),
    otherwise: fact<string[]>('FirewallPolicy.StatefulDefaultActions', 'firewall_policy.stateful_default_actions'),
  },
});

export default defineRule({
  title: 'Network firewalls drop what no rule lets pass',
  problem: 'What no rule of this policy is about passes the firewall.',
  why: 'A list of what is forbidden never ends; whoever is inside needs one destination that it lacks.',
  fix: {
    how: 'Evaluate rules in strict order, and drop what is left: established connections, where names decide.',
    properties: {
      FirewallPolicy: {
        StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
        StatefulDefaultActions: ['aws:drop_established', 'aws:alert_established'],
      },
    },
    arguments: {
      firewall_policy: {
        stateful_engine_options: { rule_order: 'STRICT_ORDER' },
        stateful_default_actions: ['aws:drop_established', 'aws:alert_established'],
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: policy,
  check: (it) =>
    all(
      it.order.is('STRICT_ORDER'),
      it.otherwise.some((action) => action.holds((name) => /^aws:drop_/.test(String(name)))),
    ),
});
