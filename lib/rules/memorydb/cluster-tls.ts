import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/memorydb/cluster';

export default defineRule({
  title: 'MemoryDB clusters require TLS',
  problem: 'Data crosses the network unencrypted between this cluster and its clients.',
  why: 'Whoever can listen on the network reads data and passwords.',
  fix: { how: 'Leave TLS on.', properties: { TLSEnabled: true }, arguments: { tls_enabled: true } },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_202'] },
  resource: cluster,
  check: (it) => it.tls.isNot(false),
});
