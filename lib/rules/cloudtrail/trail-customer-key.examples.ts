import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs' }),
      terraform: trailInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: trail({
        IsLogging: true,
        S3BucketName: 'audit-logs',
        KMSKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: trailInTerraform({
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
});
