import { defineResource, fact } from '../../engine/rule';

/** A network firewall. */
export const firewall = defineResource({
  cloudformation: 'AWS::NetworkFirewall::Firewall',
  terraform: 'aws_networkfirewall_firewall',
  facts: {
    isProtected: fact<boolean>('DeleteProtection', 'delete_protection'),
    subnetsKept: fact<boolean>('SubnetChangeProtection', 'subnet_change_protection'),
    policyKept: fact<boolean>('FirewallPolicyChangeProtection', 'firewall_policy_change_protection'),
    /** Where its logs go. */
    logs: fact<object[]>(
      (it) =>
        it
          .companion('AWS::NetworkFirewall::LoggingConfiguration', 'FirewallArn')
          .fact('LoggingConfiguration.LogDestinationConfigs'),
      (it) =>
        it
          .companion('aws_networkfirewall_logging_configuration', 'firewall_arn')
          .fact('logging_configuration.log_destination_config'),
    ),
  },
});
