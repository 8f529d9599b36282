import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Sink: { Type: 'AWS::KafkaConnect::Connector', Properties: { ConnectorName: 'sink' } } },
      terraform: { aws_mskconnect_connector: { sink: { name: 'sink' } } },
    },
  ],
  passes: [
    {
      name: 'logs in CloudWatch',
      cloudformation: {
        Sink: {
          Type: 'AWS::KafkaConnect::Connector',
          Properties: {
            ConnectorName: 'sink',
            LogDelivery: { WorkerLogDelivery: { CloudWatchLogs: { Enabled: true, LogGroup: 'sink' } } },
          },
        },
      },
      terraform: {
        aws_mskconnect_connector: {
          sink: {
            name: 'sink',
            log_delivery: { worker_log_delivery: { cloudwatch_logs: { enabled: true, log_group: 'sink' } } },
          },
        },
      },
    },
  ],
});
