import { defineRule } from '../../engine/rule';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'Notebook instances are placed in a VPC',
  problem: 'This notebook is not in a VPC of the account.',
  why: 'Security groups and flow logs then neither stop nor see its traffic.',
  fix: {
    how: 'Name a subnet and security groups.',
    properties: { SubnetId: 'subnet-1', SecurityGroupIds: ['sg-1'] },
    arguments: { subnet_id: 'subnet-1', security_groups: ['sg-1'] },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['SageMaker.2'] },
  sameAs: {
    checkov: ['CKV_AWS_306'],
    kics: ['sagemaker_notebook_not_placed_in_vpc'],
    'cdk-nag': ['SageMakerNotebookInVPC'],
  },
  resource: notebook,
  check: (it) => it.subnet.isSet(),
});
