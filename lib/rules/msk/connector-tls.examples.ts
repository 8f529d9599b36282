import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Sink: { Type: 'AWS::KafkaConnect::Connector', Properties: { ConnectorName: 'sink' } } },
      terraform: { aws_mskconnect_connector: { sink: { name: 'sink' } } },
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
          sink: { name: 'sink', kafka_cluster_encryption_in_transit: { encryption_type: 'PLAINTEXT' } },
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
          sink: { name: 'sink', kafka_cluster_encryption_in_transit: { encryption_type: 'TLS' } },
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
            sink: { name: 'sink', kafka_cluster_encryption_in_transit: { encryption_type: '${var.choice}' } },
          },
        },
      },
    },
  ],
});
