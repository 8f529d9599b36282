import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { connector } from '../../resources/msk/connector';

export default defineRule({
  title: 'Kafka connectors write their logs somewhere',
  problem: 'The logs of this connector go nowhere.',
  why: 'Errors and lost messages are then seen by nobody.',
  fix: {
    how: 'Send worker logs to CloudWatch, S3 or Firehose.',
    properties: { LogDelivery: { WorkerLogDelivery: { CloudWatchLogs: { Enabled: true, LogGroup: 'sink' } } } },
    arguments: { log_delivery: { worker_log_delivery: { cloudwatch_logs: { enabled: true, log_group: 'sink' } } } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['MSK.5'] },

  resource: connector,
  check: (it) => any(it.logsToCloudWatch.isTrue(), it.logsToS3.isTrue(), it.logsToFirehose.isTrue()),
});
