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
            kafka_cluster_encryption_in_transit: {},
            plugin: {
              custom_plugin: { arn: 'arn:aws:kafkaconnect:eu-west-1:111122223333:custom-plugin/p/0f0f', revision: 1 },
            },
            name: 'sink',
          },
        },
      },
    },
    {
      name: 'plain text',
      cloudformation: {
        Sink: {
          Type: 'AWS::KafkaConnect::Connector',
          Properties: { ConnectorName: 'sink', KafkaClusterEncryptionInTransit: { EncryptionType: 'PLAINTEXT' } },
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
            plugin: {
              custom_plugin: { arn: 'arn:aws:kafkaconnect:eu-west-1:111122223333:custom-plugin/p/0f0f', revision: 1 },
            },
            name: 'sink',
            kafka_cluster_encryption_in_transit: { encryption_type: 'PLAINTEXT' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'TLS',
      cloudformation: {
        Sink: {
          Type: 'AWS::KafkaConnect::Connector',
          Properties: { ConnectorName: 'sink', KafkaClusterEncryptionInTransit: { EncryptionType: 'TLS' } },
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
            plugin: {
              custom_plugin: { arn: 'arn:aws:kafkaconnect:eu-west-1:111122223333:custom-plugin/p/0f0f', revision: 1 },
            },
            name: 'sink',
            kafka_cluster_encryption_in_transit: { encryption_type: 'TLS' },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Sink: {
            Type: 'AWS::KafkaConnect::Connector',
            Properties: {
              ConnectorName: 'sink',
              KafkaClusterEncryptionInTransit: { EncryptionType: { Ref: 'Choice' } },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
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
              plugin: {
                custom_plugin: { arn: 'arn:aws:kafkaconnect:eu-west-1:111122223333:custom-plugin/p/0f0f', revision: 1 },
              },
              name: 'sink',
              kafka_cluster_encryption_in_transit: { encryption_type: '${var.choice}' },
            },
          },
        },
      },
    },
  ],
});
