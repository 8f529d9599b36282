import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
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
      name: 'turned off',
      cloudformation: {
        Kafka: {
          Type: 'AWS::MSK::Cluster',
          Properties: {
            ClusterName: 'kafka',
            KafkaVersion: '3.6.0',
            NumberOfBrokerNodes: 3,
            LoggingInfo: { BrokerLogs: { S3: { Enabled: false } } },
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
            logging_info: { broker_logs: { s3: { enabled: false } } },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'logs in CloudWatch',
      cloudformation: {
        Kafka: {
          Type: 'AWS::MSK::Cluster',
          Properties: {
            ClusterName: 'kafka',
            KafkaVersion: '3.6.0',
            NumberOfBrokerNodes: 3,
            LoggingInfo: { BrokerLogs: { CloudWatchLogs: { Enabled: true, LogGroup: 'kafka' } } },
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
            logging_info: { broker_logs: { cloudwatch_logs: { enabled: true, log_group: 'kafka' } } },
          },
        },
      },
    },
    {
      name: 'logs in S3',
      cloudformation: {
        Kafka: {
          Type: 'AWS::MSK::Cluster',
          Properties: {
            ClusterName: 'kafka',
            KafkaVersion: '3.6.0',
            NumberOfBrokerNodes: 3,
            LoggingInfo: { BrokerLogs: { S3: { Enabled: true, Bucket: 'logs' } } },
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
            logging_info: [{ broker_logs: [{ s3: [{ enabled: true, bucket: 'logs' }] }] }],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Logged: { Type: 'String' } },
        Resources: {
          Kafka: {
            Type: 'AWS::MSK::Cluster',
            Properties: {
              ClusterName: 'kafka',
              KafkaVersion: '3.6.0',
              NumberOfBrokerNodes: 3,
              LoggingInfo: { BrokerLogs: { S3: { Enabled: { Ref: 'Logged' } } } },
            },
          },
        },
      },
      terraform: {
        variable: { logged: { type: 'string' } },
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
              logging_info: { broker_logs: { s3: { enabled: '${var.logged}' } } },
            },
          },
        },
      },
    },
  ],
});
