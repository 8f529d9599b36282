import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { cluster } from '../../resources/rds/cluster';
import { defaultPorts } from '../../resources/rds/ports';

export default defineRule({
  title: 'RDS clusters do not listen on the default port',
  problem: 'This cluster listens on the default port of its engine.',
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
  sameAs: { 'cdk-nag': ['RDSNonDefaultPort'] },
  resource: cluster,
  check: (it) => all(it.port.isSet(), it.port.isNot(...defaultPorts(it.engine.text))),
});
