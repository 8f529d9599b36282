import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
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
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Kafka: {
          Type: 'AWS::MSK::Cluster',
          Properties: {
            ClusterName: 'kafka',
            KafkaVersion: '3.6.0',
            NumberOfBrokerNodes: 3,
            EncryptionInfo: { EncryptionAtRest: { DataVolumeKMSKeyId: 'alias/aws/msk' } },
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
            encryption_info: { encryption_at_rest_kms_key_arn: 'alias/aws/msk' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Kafka: {
          Type: 'AWS::MSK::Cluster',
          Properties: {
            ClusterName: 'kafka',
            KafkaVersion: '3.6.0',
            NumberOfBrokerNodes: 3,
            EncryptionInfo: {
              EncryptionAtRest: {
                DataVolumeKMSKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
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
            encryption_info: {
              encryption_at_rest_kms_key_arn:
                'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Kafka: {
            Type: 'AWS::MSK::Cluster',
            Properties: {
              ClusterName: 'kafka',
              KafkaVersion: '3.6.0',
              NumberOfBrokerNodes: 3,
              EncryptionInfo: { EncryptionAtRest: { DataVolumeKMSKeyId: { Ref: 'KeyArn' } } },
            },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
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
              encryption_info: { encryption_at_rest_kms_key_arn: '${var.key_arn}' },
            },
          },
        },
      },
    },
  ],
});
