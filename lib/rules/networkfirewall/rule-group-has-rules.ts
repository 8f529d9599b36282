import { defineResource, defineRule, fact } from '../../engine/rule';
import { when } from '../../engine/verdict';

/** Rules of a network firewall. */
const ruleGroup = defineResource({
  cloudformation: 'AWS::NetworkFirewall::RuleGroup',
  terraform: 'aws_networkfirewall_rule_group',
  facts: {
    type: fact<'STATEFUL' | 'STATELESS'>('Type', 'type'),
    rules: fact<object[]>(
      'RuleGroup.RulesSource.StatelessRulesAndCustomActions.StatelessRules',
      'rule_group.rules_source.stateless_rules_and_custom_actions.stateless_rule',
    ),
  },
});

export default defineRule({
  title: 'Stateless rule groups of network firewalls have rules',
  problem: 'This rule group has no rule.',
  why: 'Whoever reads the policy takes it for a filter, and it filters nothing.',
  fix: {
    how: 'Add a rule, or remove the group.',
    properties: {
      RuleGroup: {
        RulesSource: {
          StatelessRulesAndCustomActions: {
            StatelessRules: [
              {
                Priority: 1,
                RuleDefinition: {
                  Actions: ['aws:drop'],
                  MatchAttributes: { Sources: [{ AddressDefinition: '198.51.100.0/24' }] },
                },
              },
            ],
          },
        },
      },
    },
    arguments: {
      rule_group: {
        rules_source: {
          stateless_rules_and_custom_actions: {
            stateless_rule: [
              {
                priority: 1,
                rule_definition: {
                  actions: ['aws:drop'],
                  match_attributes: { source: [{ address_definition: '198.51.100.0/24' }] },
                },
              },
            ],
          },
        },
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['NetworkFirewall.6'] },
  sameAs: {},
  resource: ruleGroup,
  check: (it) => when(it.type.is('STATELESS'), () => it.rules.isSet()),
});
