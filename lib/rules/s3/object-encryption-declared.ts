import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { object } from '../../resources/s3/object';

export default defineRule({
  title: 'Uploaded objects declare how they are encrypted',
  problem: 'This object leaves its encryption to the bucket.',
  why: 'S3 encrypts every object, but a declared choice shows a reviewer that its strength was decided.',
  fix: {
    how: 'State the encryption, or leave it to a bucket that states its own.',
    arguments: { server_side_encryption: 'aws:kms' },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0498'], kics: ['s3_bucket_object_not_encrypted'] },
  resource: object,
  check: (it) => any(it.encryption.isSet(), it.key.isSet()),
});
