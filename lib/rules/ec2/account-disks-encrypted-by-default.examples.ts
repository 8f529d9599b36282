import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation has no resource for this setting of the account.' },
  fails: [
    {
      name: 'turned off',
      terraform: { aws_ebs_encryption_by_default: { main: { enabled: false } } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      terraform: { aws_ebs_encryption_by_default: { main: { enabled: true } } },
    },
    {
      name: 'the default of the resource, on',
      terraform: { aws_ebs_encryption_by_default: { main: {} } },
    },
  ],
});
