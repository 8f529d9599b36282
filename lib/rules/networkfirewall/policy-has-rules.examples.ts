import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::NetworkFirewall::FirewallPolicy', Properties: { FirewallPolicyName: 'egress', ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_networkfirewall_firewall_policy: { it: { name: 'egress', ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'none',
      cloudformation: inCloudFormation({
        FirewallPolicy: {
          StatelessDefaultActions: ['aws:forward_to_sfe'],
          StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
        },
      }),
      terraform: inTerraform({
        firewall_policy: {
          stateless_default_actions: ['aws:forward_to_sfe'],
          stateless_fragment_default_actions: ['aws:forward_to_sfe'],
        },
      }),
    },
  ],
  passes: [
    {
      name: 'a stateful one',
      cloudformation: inCloudFormation({
        FirewallPolicy: {
          StatelessDefaultActions: ['aws:forward_to_sfe'],
          StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
          StatefulRuleGroupReferences: [
            { ResourceArn: 'arn:aws:network-firewall:eu-west-1:111122223333:stateful-rulegroup/names' },
          ],
        },
      }),
      terraform: inTerraform({
        firewall_policy: {
          stateless_default_actions: ['aws:forward_to_sfe'],
          stateless_fragment_default_actions: ['aws:forward_to_sfe'],
          stateful_rule_group_reference: [
            { resource_arn: 'arn:aws:network-firewall:eu-west-1:111122223333:stateful-rulegroup/names' },
          ],
        },
      }),
    },
    {
      name: 'a stateless one',
      cloudformation: inCloudFormation({
        FirewallPolicy: {
          StatelessDefaultActions: ['aws:forward_to_sfe'],
          StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
          StatelessRuleGroupReferences: [
            { ResourceArn: 'arn:aws:network-firewall:eu-west-1:111122223333:stateful-rulegroup/names', Priority: 1 },
          ],
        },
      }),
      terraform: inTerraform({
        firewall_policy: {
          stateless_default_actions: ['aws:forward_to_sfe'],
          stateless_fragment_default_actions: ['aws:forward_to_sfe'],
          stateless_rule_group_reference: [
            { resource_arn: 'arn:aws:network-firewall:eu-west-1:111122223333:stateful-rulegroup/names', priority: 1 },
          ],
        },
      }),
    },
  ],
});
