import { defineRule } from '../../engine/rule';
import { firewall } from '../../resources/networkfirewall/firewall';

export default defineRule({
  title: 'Network firewalls log what they see',
  problem: 'This firewall keeps no logs.',
  why: 'Logs show which traffic was stopped, and which should have been.',
  fix: {
    how: 'Add a logging configuration for alerts and flows.',
    resources: {
      'AWS::NetworkFirewall::LoggingConfiguration': {
        FirewallArn: { Ref: 'This' },
        LoggingConfiguration: {
          LogDestinationConfigs: [
            { LogType: 'ALERT', LogDestinationType: 'S3', LogDestination: { bucketName: 'logs' } },
          ],
        },
      },
      aws_networkfirewall_logging_configuration: {
        firewall_arn: '${aws_networkfirewall_firewall.this.arn}',
        logging_configuration: {
          log_destination_config: [
            { log_type: 'ALERT', log_destination_type: 'S3', log_destination: { bucketName: 'logs' } },
          ],
        },
      },
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['NetworkFirewall.2'] },
  sameAs: { checkov: ['CKV2_AWS_63'] },
  resource: firewall,
  check: (it) => it.logs.some((one) => one.get(it.reading.either('LogDestination', 'log_destination')).isSet()),
});
