import { defineExamples } from '../../engine/rule';
import { connector, connectorInTerraform } from './example-connector';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: connector(),
      terraform: connectorInTerraform({ kafka_cluster_encryption_in_transit: { encryption_type: 'TLS' } }),
    },
  ],
  passes: [
    {
      name: 'logs in CloudWatch',
      cloudformation: connector({
        LogDelivery: { WorkerLogDelivery: { CloudWatchLogs: { Enabled: true, LogGroup: 'sink' } } },
      }),
      terraform: connectorInTerraform({
        kafka_cluster_encryption_in_transit: { encryption_type: 'TLS' },
        log_delivery: { worker_log_delivery: { cloudwatch_logs: { enabled: true, log_group: 'sink' } } },
      }),
    },
  ],
});
