import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { instance } from '../../resources/rds/instance';
import { defaultPorts } from '../../resources/rds/ports';

export default defineRule({
  title: 'RDS instances do not listen on the default port',
  problem: 'This instance listens on the default port of its engine.',
  why: 'Another port keeps it out of the cheapest scans; it is no protection by itself.',
  fix: {
    how: 'Set another port.',
    cdk: { port: 5433 },
    properties: { Port: 15432 },
    arguments: { port: 15432 },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['RDS.23'] },
  sameAs: { kics: ['rds_using_default_port'], 'cdk-nag': ['RDSNonDefaultPort'] },
  resource: instance,
  check: (it) => when(it.source.isAbsent(), () => all(it.port.isSet(), it.port.isNot(...defaultPorts(it.engine.text)))),
});
