import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { endpoint } from '../../resources/dms/endpoint';

export default defineRule({
  title: 'Neptune endpoints of DMS sign in by IAM',
  problem: 'This endpoint writes to the graph database without signing in.',
  why: 'The database then has to take writes from whoever reaches it.',
  fix: { how: 'Turn IAM authorization on.', properties: { NeptuneSettings: { IamAuthEnabled: true } } },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['DMS.10'] },
  sameAs: {},
  resource: endpoint,
  check: (it) => when(it.engine.is('neptune'), () => it.neptuneIam.isTrue()),
});
