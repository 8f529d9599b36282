import { defineRule } from '../../engine/rule';
import { replicationInstance } from '../../resources/dms/replication-instance';

export default defineRule({
  title: 'DMS replication instances have a standby in another zone',
  problem: 'This instance stands in one zone.',
  why: 'When the zone fails, what changes in the source meanwhile is not carried over.',
  fix: { how: 'Let DMS keep a standby in another zone.', properties: { MultiAZ: true }, arguments: { multi_az: true } },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['DMS.13'] },
  sameAs: {},
  resource: replicationInstance,
  check: (it) => it.multiAz.isTrue(),
});
