import { defineRule } from '../../engine/rule';
import { connector } from '../../resources/msk/connector';

export default defineRule({
  title: 'Kafka connectors use TLS',
  problem: 'This connector talks to its cluster without TLS.',
  why: 'Messages then cross the network in the clear.',
  fix: {
    how: 'Set the encryption in transit to TLS.',
    properties: { KafkaClusterEncryptionInTransit: { EncryptionType: 'TLS' } },
    arguments: { kafka_cluster_encryption_in_transit: { encryption_type: 'TLS' } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['MSK.3'] },

  resource: connector,
  check: (it) => it.encryption.is('TLS'),
});
