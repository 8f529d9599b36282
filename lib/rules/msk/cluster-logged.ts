import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { cluster } from '../../resources/msk/cluster';

export default defineRule({
  title: 'Kafka brokers write their logs somewhere',
  problem: 'The logs of this cluster’s brokers go nowhere.',
  why: 'Failed logins and errors show attacks and outages as they begin.',
  fix: {
    how: 'Send broker logs to CloudWatch, S3 or Firehose.',
    properties: { LoggingInfo: { BrokerLogs: { CloudWatchLogs: { Enabled: true, LogGroup: 'kafka' } } } },
    arguments: { logging_info: { broker_logs: { cloudwatch_logs: { enabled: true, log_group: 'kafka' } } } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_80'],
    trivy: ['AWS-0074'],
    kics: ['msk_cluster_logging_disabled'],
    'cdk-nag': ['MSKBrokerLogging'],
  },
  resource: cluster,
  check: (it) => any(it.logsToCloudWatch.isTrue(), it.logsToS3.isTrue(), it.logsToFirehose.isTrue()),
});
