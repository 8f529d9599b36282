import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/docdb/cluster';

export default defineRule({
  title: 'DocumentDB clusters do not listen on the default port',
  problem: 'This cluster listens on the default port of DocumentDB.',
  why: 'Another port keeps it out of the cheapest scans; it is no protection by itself.',
  fix: { how: 'Set another port.', properties: { Port: 27117 }, arguments: { port: 27117 }, placeholders: true },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['DocumentDBClusterNonDefaultPort'] },
  resource: cluster,
  check: (it) => it.port.or(27017).isNot(27017),
});
