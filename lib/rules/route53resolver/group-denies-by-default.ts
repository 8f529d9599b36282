import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { all, any, not, type Verdict } from '../../engine/verdict';

const group = defineResource({
  cloudformation: 'AWS::Route53Resolver::FirewallRuleGroup',
  terraform: 'aws_route53_resolver_firewall_rule_group',
  facts: {
    rules: fact<object[]>('FirewallRules', (it) =>
      it.companion('aws_route53_resolver_firewall_rule', 'firewall_rule_group_id').fact(''),
    ),
  },
});

export default defineRule({
  title: 'DNS firewalls answer for the names that they list, and for no other',
  problem: 'This group of rules lets names be looked up that it does not list.',
  why: 'Whoever runs code inside looks up a name of their own, and so carries data out, past every firewall that sees only connections.',
  fix: {
    how: "Block the list of all names, which is '*', after the rules that allow some.",
    noCode: 'The list of all names is a resource of its own, which the last rule of the group blocks.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: group,
  check: ({ reading, rules }) => {
    if (rules.isUnknown) return rules.unknown();
    const none = reading.fact('').fail();
    const [blocking, others] = [true, false].map((blocks) =>
      entriesOf(reading)
        .filter(({ action }) => (action.text === 'BLOCK') === blocks)
        .map(({ domains }) => takesInAll(domains, none)),
    ) as [Verdict[], Verdict[]];
    return all(any(none, ...blocking), ...others.map((verdict) => not(verdict)));
  },
});

interface Entry {
  readonly action: Fact;
  readonly domains: Fact | undefined;
}

/** What a group does with the names of which list; a list that is elsewhere is one of some names. */
function entriesOf(it: Reading): Entry[] {
  const rules = it.either(
    it.fact('FirewallRules').items(),
    it.companions('aws_route53_resolver_firewall_rule', 'firewall_rule_group_id').map((rule) => rule.fact('')),
  );
  return rules.map((rule) => ({
    action: rule.get(it.either('Action', 'action')),
    domains: it
      .follow(rule.get(it.either('FirewallDomainListId', 'firewall_domain_list_id')))
      ?.fact('Domains', 'domains'),
  }));
}

function takesInAll(domains: Fact | undefined, none: Verdict): Verdict {
  if (domains?.isUnknown) return domains.unknown();
  return any(none, ...(domains?.items() ?? []).map((name) => name.is('*')));
}
