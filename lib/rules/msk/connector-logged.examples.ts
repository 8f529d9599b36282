import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Sink: { Type: 'AWS::KafkaConnect::Connector', Properties: { ConnectorName: 'sink' } } },
      terraform: {
        aws_mskconnect_connector: {
          sink: {
            connector_configuration: { 'tasks.max': '1' },
            kafkaconnect_version: '2.7.1',
            service_execution_role_arn: 'arn:aws:iam::111122223333:role/service',
            capacity: { provisioned_capacity: { worker_count: 2 } },
            kafka_cluster: {
              apache_kafka_cluster: {
                bootstrap_servers: 'kafka.example.com:9094',
                vpc: { security_groups: ['sg-1'], subnets: ['subnet-1'] },
              },
            },
            kafka_cluster_client_authentication: { authentication_type: 'IAM' },
            kafka_cluster_encryption_in_transit: { encryption_type: 'TLS' },
            plugin: {
              custom_plugin: { arn: 'arn:aws:kafkaconnect:eu-west-1:111122223333:custom-plugin/p/0f0f', revision: 1 },
            },
            name: 'sink',
          },
        },
      },
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
            connector_configuration: { 'tasks.max': '1' },
            kafkaconnect_version: '2.7.1',
            service_execution_role_arn: 'arn:aws:iam::111122223333:role/service',
            capacity: { provisioned_capacity: { worker_count: 2 } },
            kafka_cluster: {
              apache_kafka_cluster: {
                bootstrap_servers: 'kafka.example.com:9094',
                vpc: { security_groups: ['sg-1'], subnets: ['subnet-1'] },
              },
            },
            kafka_cluster_client_authentication: { authentication_type: 'IAM' },
            kafka_cluster_encryption_in_transit: { encryption_type: 'TLS' },
            plugin: {
              custom_plugin: { arn: 'arn:aws:kafkaconnect:eu-west-1:111122223333:custom-plugin/p/0f0f', revision: 1 },
            },
            name: 'sink',
            log_delivery: { worker_log_delivery: { cloudwatch_logs: { enabled: true, log_group: 'sink' } } },
          },
        },
      },
    },
  ],
});
