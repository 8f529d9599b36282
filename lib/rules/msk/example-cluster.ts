/** A Kafka cluster, as examples of several rules have it. */
export const cluster = (properties: object = {}) => ({
  Kafka: {
    Type: 'AWS::MSK::Cluster',
    Properties: { ClusterName: 'kafka', KafkaVersion: '3.6.0', NumberOfBrokerNodes: 3, ...properties },
  },
});

/** The same in Terraform. */
export const clusterInTerraform = (args: object = {}) => ({
  aws_msk_cluster: { kafka: { cluster_name: 'kafka', kafka_version: '3.6.0', number_of_broker_nodes: 3, ...args } },
});
