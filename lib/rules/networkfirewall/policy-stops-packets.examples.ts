import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::NetworkFirewall::FirewallPolicy', Properties: { FirewallPolicyName: 'egress', ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_networkfirewall_firewall_policy: { it: { name: 'egress', ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'passed',
      cloudformation: inCloudFormation({
        FirewallPolicy: {
          StatelessDefaultActions: ['aws:pass'],
          StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
        },
      }),
      terraform: inTerraform({
        firewall_policy: {
          stateless_default_actions: ['aws:pass'],
          stateless_fragment_default_actions: ['aws:forward_to_sfe'],
        },
      }),
    },
  ],
  passes: [
    {
      name: 'forwarded',
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
    {
      name: 'dropped',
      cloudformation: inCloudFormation({
        FirewallPolicy: {
          StatelessDefaultActions: ['aws:drop'],
          StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
        },
      }),
      terraform: inTerraform({
        firewall_policy: {
          stateless_default_actions: ['aws:drop'],
          stateless_fragment_default_actions: ['aws:forward_to_sfe'],
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
          FirewallPolicy: {
            StatelessDefaultActions: [{ Ref: 'Choice' }],
            StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
          },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({
          firewall_policy: {
            stateless_default_actions: ['${var.choice}'],
            stateless_fragment_default_actions: ['aws:forward_to_sfe'],
          },
        }),
      },
    },
  ],
});
