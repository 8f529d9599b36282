import { defineRule } from '../../engine/rule';
import { globalCluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'Global databases encrypt their storage',
  problem: 'This global database stores its data unencrypted in every region.',
  why: 'Unencrypted storage, and every snapshot made from it, can be read by whoever gets hold of the copy, and it cannot be encrypted later in place.',
  fix: {
    how: 'Turn storage encryption on when the global database is made.',
    properties: { StorageEncrypted: true },
    arguments: { storage_encrypted: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_140'], kics: ['cmk_unencrypted_storage'] },
  resource: globalCluster,
  check: (it) =>
    it.source.isSet().state === 'pass' && it.encrypted.isAbsentHere
      ? it.encrypted.unknown('it has what its source cluster has')
      : it.encrypted.isTrue(),
});
