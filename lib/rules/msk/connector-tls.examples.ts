import { defineExamples } from '../../engine/rule';
import { connector, connectorInTerraform } from './example-connector';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: connector(),
      terraform: connectorInTerraform({ kafka_cluster_encryption_in_transit: {} }),
    },
    {
      name: 'plain text',
      cloudformation: connector({ KafkaClusterEncryptionInTransit: { EncryptionType: 'PLAINTEXT' } }),
      terraform: connectorInTerraform({ kafka_cluster_encryption_in_transit: { encryption_type: 'PLAINTEXT' } }),
    },
  ],
  passes: [
    {
      name: 'TLS',
      cloudformation: connector({ KafkaClusterEncryptionInTransit: { EncryptionType: 'TLS' } }),
      terraform: connectorInTerraform({ kafka_cluster_encryption_in_transit: { encryption_type: 'TLS' } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: connector({ KafkaClusterEncryptionInTransit: { EncryptionType: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: connectorInTerraform({ kafka_cluster_encryption_in_transit: { encryption_type: '${var.choice}' } }),
      },
    },
  ],
});
