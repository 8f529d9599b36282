import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'anyone let in',
      cloudformation: {
        Kafka: {
          Type: 'AWS::MSK::Cluster',
          Properties: {
            ClusterName: 'kafka',
            KafkaVersion: '3.6.0',
            NumberOfBrokerNodes: 3,
            ClientAuthentication: { Unauthenticated: { Enabled: true } },
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
            client_authentication: { unauthenticated: true },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'nobody let in unasked',
      cloudformation: {
        Kafka: {
          Type: 'AWS::MSK::Cluster',
          Properties: {
            ClusterName: 'kafka',
            KafkaVersion: '3.6.0',
            NumberOfBrokerNodes: 3,
            ClientAuthentication: { Unauthenticated: { Enabled: false } },
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
            client_authentication: { unauthenticated: false },
          },
        },
      },
    },
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
              ClientAuthentication: { Unauthenticated: { Enabled: { Ref: 'Choice' } } },
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
              client_authentication: { unauthenticated: '${var.choice}' },
            },
          },
        },
      },
    },
  ],
});
