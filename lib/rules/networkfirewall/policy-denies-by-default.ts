import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { policy } from '../../resources/networkfirewall/policy';

export default defineRule({
  title: 'Network firewalls drop what no rule lets pass',
  problem: 'What no rule of this policy is about passes the firewall.',
  why: 'A list of what is forbidden never ends; whoever is inside needs one destination that it lacks.',
  fix: {
    how: 'Forward packets to the rules that know connections, evaluate these in strict order, and drop what is left: established connections, where names decide.',
    properties: {
      FirewallPolicy: {
        StatelessDefaultActions: ['aws:forward_to_sfe'],
        StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
        StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
        StatefulDefaultActions: ['aws:drop_established', 'aws:alert_established'],
      },
    },
    arguments: {
      firewall_policy: {
        stateless_default_actions: ['aws:forward_to_sfe'],
        stateless_fragment_default_actions: ['aws:forward_to_sfe'],
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
  check: (it) => {
    const does = (actions: Fact<string[]>, ...wanted: string[]) =>
      actions.some<string>((action) => action.is(...wanted));
    return all(
      any(
        all(
          it.order.is('STRICT_ORDER'),
          it.otherwise.some((action) => action.holds((name) => /^aws:drop_/.test(String(name)))),
        ),
        all(does(it.whole, 'aws:drop'), does(it.fragments, 'aws:drop')),
      ),
      ...[it.whole, it.fragments].map((actions) => does(actions, 'aws:drop', 'aws:forward_to_sfe')),
    );
  },
});
