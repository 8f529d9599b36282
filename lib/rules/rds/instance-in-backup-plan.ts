import { defineRule } from '../../engine/rule';
import { inBackupPlan } from '../../resources/backup/coverage';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances are in a backup plan',
  problem: 'No backup plan of the template covers this instance.',
  why: 'A backup plan keeps copies apart from the resource, for as long as it is told, and proves that it did.',
  fix: { how: 'Name the resource in a backup selection, or select it by a tag.' },
  severity: 'low',
  preset: 'optional',
  controls: { fsbp: ['RDS.26'] },
  sameAs: { 'cdk-nag': ['RDSInBackupPlan'] },
  resource: instance,
  check: (it) => inBackupPlan(it.reading),
});
