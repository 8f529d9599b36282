import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation copies no images.' },
  fails: [
    {
      name: 'encryption left out',
      terraform: { aws_ami_copy: { main: { source_ami_id: 'ami-1' } } },
    },
  ],
  passes: [
    {
      name: 'encrypted',
      terraform: { aws_ami_copy: { main: { encrypted: true } } },
    },
  ],
});
