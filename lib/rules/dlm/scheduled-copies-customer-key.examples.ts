import { defineExamples } from '../../engine/rule';
import { scheduledCopy, scheduledCopyInTerraform } from './example-lifecycle-policy';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: scheduledCopy({ Encrypted: true }),
      terraform: scheduledCopyInTerraform({ encrypted: true }),
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: scheduledCopy({
        Encrypted: true,
        CmkArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: scheduledCopyInTerraform({
        encrypted: true,
        cmk_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
});
