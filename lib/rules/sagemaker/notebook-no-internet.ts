import { defineRule } from '../../engine/rule';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'Notebook instances have no direct way to the internet',
  problem: 'This notebook reaches the internet past the VPC.',
  why: 'Data can leave through it unseen, and the internet can reach it through what it runs.',
  fix: {
    how: 'Turn direct internet access off, and place the notebook in a VPC.',
    properties: { DirectInternetAccess: 'Disabled' },
    arguments: { direct_internet_access: 'Disabled' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['SageMaker.1'] },
  sameAs: {
    checkov: ['CKV_AWS_122'],
    kics: ['sagemaker_enabling_internet_access'],
    datadog: ['sagemaker_direct_internet_access_enabled'],
    guard: ['SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS'],
    'cdk-nag': ['SageMakerNotebookNoDirectInternetAccess'],
  },
  resource: notebook,
  check: (it) => it.internet.is('Disabled'),
});
