import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation copies no images.' },
  fails: [
    {
      name: 'no key',
      terraform: { aws_ami_copy: { main: { encrypted: true } } },
    },
  ],
  passes: [
    {
      name: 'a key',
      terraform: {
        aws_ami_copy: { main: { encrypted: true, kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
      },
    },
  ],
});
