import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/msk/cluster';

export default defineRule({
  title: 'Kafka brokers use TLS among themselves',
  problem: 'Messages cross the network unencrypted between the brokers of this cluster.',
  why: 'Whoever can listen on the network reads every message.',
  fix: {
    how: 'Leave encryption within the cluster on.',
    properties: { EncryptionInfo: { EncryptionInTransit: { InCluster: true } } },
    arguments: { encryption_info: { encryption_in_transit: { in_cluster: true } } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['MSK.1'] },
  sameAs: {
    checkov: ['CKV_AWS_81'],
    trivy: ['AWS-0073'],
    kics: ['msk_cluster_encryption_disabled'],
    'cdk-nag': ['MSKBrokerToBrokerTLS'],
  },
  resource: cluster,
  check: (it) => it.brokerTls.isNot(false),
});
