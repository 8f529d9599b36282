import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters have a database with a name of its own',
  problem: 'The first database of this cluster has the default name.',
  why: 'Guessing a connection is easier when the name is known.',
  fix: {
    how: 'Choose another name.',
    properties: { DBName: 'sales' },
    arguments: { database_name: 'sales' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['Redshift.9'] },
  sameAs: { checkov: ['CKV_AWS_320'] },
  resource: cluster,
  check: (it) => it.database.filled().or(awsDefaults.redshiftDatabase.value).isNot(awsDefaults.redshiftDatabase.value),
});
