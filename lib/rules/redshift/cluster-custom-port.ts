import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters do not listen on the default port',
  problem: 'This cluster listens on the default port of Redshift.',
  why: 'Another port keeps it out of the cheapest scans; it is no protection by itself.',
  fix: { how: 'Set another port.', properties: { Port: 5440 }, arguments: { port: 5440 }, placeholders: true },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['redshift_using_default_port'], 'cdk-nag': ['RedshiftClusterNonDefaultPort'] },
  resource: cluster,
  check: (it) => it.port.or(awsDefaults.redshiftPort.value).isNot(awsDefaults.redshiftPort.value),
});
