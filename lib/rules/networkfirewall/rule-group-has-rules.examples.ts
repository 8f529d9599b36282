import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::NetworkFirewall::RuleGroup',
    Properties: { Type: 'STATELESS', RuleGroupName: 'blocked', Capacity: 10, ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_networkfirewall_rule_group: { it: { type: 'STATELESS', name: 'blocked', capacity: 10, ...own } },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'empty',
      cloudformation: inCloudFormation({
        RuleGroup: { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: [] } } },
      }),
    },
  ],
  passes: [
    {
      name: 'a rule',
      cloudformation: inCloudFormation({
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
      }),
      terraform: inTerraform({
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
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          RuleGroup: { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: [] } } },
          Type: { Ref: 'Choice' },
        }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'a stateful one',
      cloudformation: inCloudFormation({
        Type: 'STATEFUL',
        RuleGroup: { RulesSource: { RulesString: 'pass ip any any -> any any (sid:1;)' } },
      }),
      terraform: inTerraform({
        type: 'STATEFUL',
        rule_group: { rules_source: { rules_string: 'pass ip any any -> any any (sid:1;)' } },
      }),
    },
  ],
});
