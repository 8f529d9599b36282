import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/msk/cluster';

export default defineRule({
  title: 'Kafka clients use TLS',
  problem: 'This cluster accepts clients without TLS.',
  why: 'Messages and passwords then cross the network in the clear.',
  fix: {
    how: 'Accept TLS alone.',
    properties: { EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS' } } },
    arguments: { encryption_info: { encryption_in_transit: { client_broker: 'TLS' } } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_81'],
    trivy: ['AWS-0073'],
    kics: ['msk_cluster_encryption_disabled'],
    'cdk-nag': ['MSKClientToBrokerTLS'],
  },
  resource: cluster,
  check: (it) => it.clientTls.isNot('TLS_PLAINTEXT', 'PLAINTEXT'),
});
