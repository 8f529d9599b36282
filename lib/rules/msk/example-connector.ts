/** A connector, as examples of several rules have it. */
export const connector = (properties: object = {}) => ({
  Sink: { Type: 'AWS::KafkaConnect::Connector', Properties: { ConnectorName: 'sink', ...properties } },
});

/** The same in Terraform. */
export const connectorInTerraform = (args: object = {}) => ({
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
      ...args,
    },
  },
});
