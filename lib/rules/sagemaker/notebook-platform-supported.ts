import { defineRule } from '../../engine/rule';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'Notebook instances run a platform that gets patches',
  problem: 'This notebook instance runs a platform that no longer gets patches.',
  why: 'Known vulnerabilities of its system and of what is installed stay open.',
  fix: {
    how: 'Make the instance anew on notebook-al2023-v1.',
    placeholders: true,
    properties: { PlatformIdentifier: 'notebook-al2023-v1' },
    arguments: { platform_identifier: 'notebook-al2023-v1' },
  },
  severity: 'medium',
  preset: 'optional',
  controls: { 'security-hub': ['SageMaker.8'] },
  sameAs: {},
  resource: notebook,
  check: (it) => it.platform.is('notebook-al2023-v1'),
});
