import { defineResource, fact } from '../../engine/rule';

/** A network firewall. */
export const firewall = defineResource({
  cloudformation: 'AWS::NetworkFirewall::Firewall',
  terraform: 'aws_networkfirewall_firewall',
  facts: {
    isProtected: fact<boolean>('DeleteProtection', 'delete_protection'),
    logs: fact<object>(
      (it) => it.companion('AWS::NetworkFirewall::LoggingConfiguration', 'FirewallArn').fact('LoggingConfiguration'),
      (it) => it.companion('aws_networkfirewall_logging_configuration', 'firewall_arn').fact('logging_configuration'),
    ),
  },
});
