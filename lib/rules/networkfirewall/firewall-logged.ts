import { defineResource, defineRule, fact } from '../../engine/rule';

const firewall = defineResource({
  cloudformation: 'AWS::NetworkFirewall::Firewall',
  terraform: 'aws_networkfirewall_firewall',
  facts: {
    logs: fact<object>(
      (it) => it.companion('AWS::NetworkFirewall::LoggingConfiguration', 'FirewallArn').fact('LoggingConfiguration'),
      (it) => it.companion('aws_networkfirewall_logging_configuration', 'firewall_arn').fact('logging_configuration'),
    ),
  },
});

export default defineRule({
  title: 'Network firewalls log what they see',
  problem: 'This firewall keeps no logs.',
  why: 'Logs show which traffic was stopped, and which should have been.',
  fix: { how: 'Add a logging configuration for alerts and flows.' },
  severity: 'medium',
  preset: 'baseline',
  controls: { fsbp: ['NetworkFirewall.2'] },
  sameAs: { checkov: ['CKV2_AWS_63'] },
  resource: firewall,
  check: (it) => it.logs.isSet(),
});
