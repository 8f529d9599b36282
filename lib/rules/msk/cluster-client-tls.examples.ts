import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'TLS or plain text',
      cloudformation: {
        Kafka: {
          Type: 'AWS::MSK::Cluster',
          Properties: {
            ClusterName: 'kafka',
            KafkaVersion: '3.6.0',
            NumberOfBrokerNodes: 3,
            EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS_PLAINTEXT' } },
          },
        },
      },
      terraform: {
        aws_msk_cluster: {
          kafka: {
            broker_node_group_info: {
              client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
              instance_type: 'kafka.m5.large',
              security_groups: ['sg-1'],
            },
            cluster_name: 'kafka',
            kafka_version: '3.6.0',
            number_of_broker_nodes: 3,
            encryption_info: { encryption_in_transit: { client_broker: 'TLS_PLAINTEXT' } },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'TLS alone',
      cloudformation: {
        Kafka: {
          Type: 'AWS::MSK::Cluster',
          Properties: {
            ClusterName: 'kafka',
            KafkaVersion: '3.6.0',
            NumberOfBrokerNodes: 3,
            EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS' } },
          },
        },
      },
      terraform: {
        aws_msk_cluster: {
          kafka: {
            broker_node_group_info: {
              client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
              instance_type: 'kafka.m5.large',
              security_groups: ['sg-1'],
            },
            cluster_name: 'kafka',
            kafka_version: '3.6.0',
            number_of_broker_nodes: 3,
            encryption_info: { encryption_in_transit: { client_broker: 'TLS' } },
          },
        },
      },
    },
    {
      name: 'the default of TLS',
      cloudformation: {
        Kafka: {
          Type: 'AWS::MSK::Cluster',
          Properties: { ClusterName: 'kafka', KafkaVersion: '3.6.0', NumberOfBrokerNodes: 3 },
        },
      },
      terraform: {
        aws_msk_cluster: {
          kafka: {
            broker_node_group_info: {
              client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
              instance_type: 'kafka.m5.large',
              security_groups: ['sg-1'],
            },
            cluster_name: 'kafka',
            kafka_version: '3.6.0',
            number_of_broker_nodes: 3,
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
          Kafka: {
            Type: 'AWS::MSK::Cluster',
            Properties: {
              ClusterName: 'kafka',
              KafkaVersion: '3.6.0',
              NumberOfBrokerNodes: 3,
              EncryptionInfo: { EncryptionInTransit: { ClientBroker: { Ref: 'Choice' } } },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_msk_cluster: {
            kafka: {
              broker_node_group_info: {
                client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
                instance_type: 'kafka.m5.large',
                security_groups: ['sg-1'],
              },
              cluster_name: 'kafka',
              kafka_version: '3.6.0',
              number_of_broker_nodes: 3,
              encryption_info: { encryption_in_transit: { client_broker: '${var.choice}' } },
            },
          },
        },
      },
    },
  ],
});
