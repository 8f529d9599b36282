import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation copies no images.' },
  fails: [
    {
      name: 'no key',
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
  passes: [
    {
      name: 'a key',
      terraform: {
        aws_ami_copy: {
          main: {
            name: 'app',
            source_ami_id: 'ami-0123456789abcdef0',
            source_ami_region: 'eu-west-1',
            encrypted: true,
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1',
          },
        },
      },
    },
  ],
});
