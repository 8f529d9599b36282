import { defineRule } from '../../engine/rule';
import { inBackupPlan } from '../../resources/backup/coverage';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters are in a backup plan',
  problem: 'No backup plan of the template covers this cluster.',
  why: 'A backup plan keeps copies apart from the resource, for as long as it is told, and proves that it did.',
  fix: { how: 'Name the resource in a backup selection, or select it by a tag.' },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_8'] },
  resource: cluster,
  check: (it) => inBackupPlan(it.reading),
});
