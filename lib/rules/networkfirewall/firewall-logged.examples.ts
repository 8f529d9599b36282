import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no logs',
      cloudformation: {
        Main: {
          Type: 'AWS::NetworkFirewall::Firewall',
          Properties: { FirewallName: 'egress', FirewallPolicyArn: 'policy', VpcId: 'vpc-1', SubnetMappings: [] },
        },
      },
      terraform: {
        aws_networkfirewall_firewall: { main: { name: 'egress', firewall_policy_arn: 'policy', vpc_id: 'vpc-1' } },
      },
    },
    {
      name: 'a configuration without a destination',
      cloudformation: {
        Main: {
          Type: 'AWS::NetworkFirewall::Firewall',
          Properties: { FirewallName: 'egress', FirewallPolicyArn: 'policy', VpcId: 'vpc-1', SubnetMappings: [] },
        },
        Log: {
          Type: 'AWS::NetworkFirewall::LoggingConfiguration',
          Properties: { FirewallArn: { Ref: 'Main' }, LoggingConfiguration: { LogDestinationConfigs: [] } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'logs',
      cloudformation: {
        Main: {
          Type: 'AWS::NetworkFirewall::Firewall',
          Properties: { FirewallName: 'egress', FirewallPolicyArn: 'policy', VpcId: 'vpc-1', SubnetMappings: [] },
        },
        Log: {
          Type: 'AWS::NetworkFirewall::LoggingConfiguration',
          Properties: {
            FirewallArn: { Ref: 'Main' },
            LoggingConfiguration: {
              LogDestinationConfigs: [
                { LogType: 'ALERT', LogDestinationType: 'S3', LogDestination: { bucketName: 'logs' } },
              ],
            },
          },
        },
      },
      terraform: {
        aws_networkfirewall_firewall: { main: { name: 'egress', firewall_policy_arn: 'policy', vpc_id: 'vpc-1' } },
        aws_networkfirewall_logging_configuration: {
          log: {
            firewall_arn: '${aws_networkfirewall_firewall.main.arn}',
            logging_configuration: {
              log_destination_config: [
                { log_type: 'ALERT', log_destination_type: 'S3', log_destination: { bucketName: 'logs' } },
              ],
            },
          },
        },
      },
    },
  ],
});
