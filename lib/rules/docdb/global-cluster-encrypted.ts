import { defineRule } from '../../engine/rule';
import { globalCluster } from '../../resources/docdb/cluster';

export default defineRule({
  title: 'Global DocumentDB clusters encrypt their storage',
  problem: 'This global cluster stores its data unencrypted in every region.',
  why: 'Unencrypted storage, and every snapshot made from it, can be read by whoever gets hold of the copy, and it cannot be encrypted later in place.',
  fix: { how: 'Turn storage encryption on when the global cluster is made.', arguments: { storage_encrypted: true } },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_292'] },
  resource: globalCluster,
  check: (it) => it.encrypted.isTrue(),
});
