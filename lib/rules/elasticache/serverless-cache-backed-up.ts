import { defineRule } from '../../engine/rule';
import { serverlessCache } from '../../resources/elasticache/serverless-cache';

export default defineRule({
  title: 'Serverless caches make backups',
  problem: 'This cache makes no snapshots.',
  why: 'Sessions and counters that live only there are gone with it.',
  fix: {
    how: 'Keep daily snapshots.',
    properties: { SnapshotRetentionLimit: 7 },
    arguments: { snapshot_retention_limit: 7 },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: serverlessCache,
  check: (it) => it.snapshots.atLeast(1),
});
