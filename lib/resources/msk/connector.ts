import { defineResource, fact } from '../../engine/rule';

/** A connector of MSK Connect. */
export const connector = defineResource({
  cloudformation: 'AWS::KafkaConnect::Connector',
  terraform: 'aws_mskconnect_connector',
  facts: {
    encryption: fact<string>(
      'KafkaClusterEncryptionInTransit.EncryptionType',
      'kafka_cluster_encryption_in_transit.encryption_type',
    ),
    logsToCloudWatch: fact<boolean>(
      'LogDelivery.WorkerLogDelivery.CloudWatchLogs.Enabled',
      'log_delivery.worker_log_delivery.cloudwatch_logs.enabled',
    ),
    logsToFirehose: fact<boolean>(
      'LogDelivery.WorkerLogDelivery.Firehose.Enabled',
      'log_delivery.worker_log_delivery.firehose.enabled',
    ),
    logsToS3: fact<boolean>('LogDelivery.WorkerLogDelivery.S3.Enabled', 'log_delivery.worker_log_delivery.s3.enabled'),
  },
});
