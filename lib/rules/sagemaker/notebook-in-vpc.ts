import { defineRule } from '../../engine/rule';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'SageMaker notebooks are in a VPC',
  problem: 'This notebook is outside of your VPC.',
  why: 'Security groups, endpoints and flow logs then do not apply to it.',
  fix: {
    how: 'Name a subnet and security groups.',
    properties: {
      SubnetId: 'subnet-1',
    },
    arguments: {
      subnet_id: 'subnet-1',
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    fsbp: ['SageMaker.2'],
  },
  sameAs: {
    checkov: ['CKV_AWS_306'],
    kics: ['sagemaker_notebook_not_placed_in_vpc'],
    'cdk-nag': ['SageMakerNotebookInVPC'],
  },
  resource: notebook,
  check: (it) => it.subnet.isSet(),
});
