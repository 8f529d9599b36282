import { defineRule } from '../../engine/rule';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'Users of notebook instances are not root',
  problem: 'Users of this notebook are root on its machine.',
  why: 'Root can change what watches and limits the machine.',
  fix: { how: 'Turn root access off.', properties: { RootAccess: 'Disabled' }, arguments: { root_access: 'Disabled' } },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['SageMaker.3'] },
  sameAs: { checkov: ['CKV_AWS_307'] },
  resource: notebook,
  check: (it) => it.rootAccess.is('Disabled'),
});
