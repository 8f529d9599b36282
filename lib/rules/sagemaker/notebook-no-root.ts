import { defineRule } from '../../engine/rule';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'Users of SageMaker notebooks are not root',
  problem: 'Users of this notebook are root on its machine.',
  why: 'Root can switch off what protects and watches the machine.',
  fix: {
    how: 'Disable root access.',
    properties: {
      RootAccess: 'Disabled',
    },
    arguments: {
      root_access: 'Disabled',
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    fsbp: ['SageMaker.3'],
  },
  sameAs: {
    checkov: ['CKV_AWS_307'],
  },
  resource: notebook,
  check: (it) => it.rootAccess.is('Disabled'),
});
