import { defineRule } from '../../engine/rule';
import { daxCluster } from '../../resources/dax/cluster';

export default defineRule({
  title: 'DAX clusters require TLS',
  problem: 'Items cross the network unencrypted between this cluster and its clients.',
  why: 'Whoever can listen on the network reads the data.',
  fix: {
    how: 'Set the endpoint encryption to TLS when the cluster is made.',
    properties: { ClusterEndpointEncryptionType: 'TLS' },
    arguments: { cluster_endpoint_encryption_type: 'TLS' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['DynamoDB.7'] },
  sameAs: { checkov: ['CKV_AWS_239'] },
  resource: daxCluster,
  check: (it) => it.endpointEncryption.is('TLS'),
});
