import { defineRule } from '../../engine/rule';
import { inBackupPlan } from '../../resources/backup/coverage';
import { table } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'DynamoDB tables are in a backup plan',
  problem: 'No backup plan of the template covers this table.',
  why: 'A backup plan keeps copies apart from the resource, for as long as it is told, and proves that it did.',
  fix: { how: 'Name the resource in a backup selection, or select it by a tag.' },
  severity: 'low',
  preset: 'optional',
  controls: { fsbp: ['DynamoDB.4'] },
  sameAs: { 'cdk-nag': ['DynamoDBInBackupPlan'] },
  resource: table,
  check: (it) => inBackupPlan(it.reading),
});
