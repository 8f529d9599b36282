import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters span availability zones',
  problem: 'This cluster stops when its availability zone does.',
  why: 'A cluster in two zones keeps answering when one is lost.',
  fix: { how: 'Turn Multi-AZ on.', properties: { MultiAZ: true }, arguments: { multi_az: true } },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['Redshift.18'] },

  resource: cluster,
  check: (it) => it.multiAz.isTrue(),
});
