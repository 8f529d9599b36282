import { defineRule } from '../../engine/rule';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'SageMaker notebooks have no direct way to the internet',
  problem: 'This notebook has a direct way to the internet.',
  why: 'What people install or run there can carry data out, past every control of the VPC.',
  fix: {
    how: 'Disable direct internet access and place the notebook in a VPC.',
    properties: {
      DirectInternetAccess: 'Disabled',
    },
    arguments: {
      direct_internet_access: 'Disabled',
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {
    fsbp: ['SageMaker.1'],
  },
  sameAs: {
    checkov: ['CKV_AWS_122'],
    kics: ['sagemaker_enabling_internet_access', 'sagemaker_direct_internet_access_enabled'],
    guard: ['SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS'],
    'cdk-nag': ['SageMakerNotebookNoDirectInternetAccess'],
  },
  resource: notebook,
  check: (it) => it.internet.is('Disabled'),
});
