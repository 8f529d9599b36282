import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation copies no images.' },
  fails: [
    {
      name: 'encryption left out',
      terraform: { aws_ami_copy: { main: { name: 'app', source_ami_region: 'eu-west-1', source_ami_id: 'ami-1' } } },
    },
  ],
  passes: [
    {
      name: 'encrypted',
      terraform: {
        aws_ami_copy: {
          main: {
            name: 'app',
            source_ami_id: 'ami-0123456789abcdef0',
            source_ami_region: 'eu-west-1',
            encrypted: true,
          },
        },
      },
    },
  ],
});
