import { defineResource, defineRule, fact } from '../../engine/rule';

/** A bucket of S3 Express One Zone. */
const directoryBucket = defineResource({
  cloudformation: 'AWS::S3Express::DirectoryBucket',
  terraform: 'aws_s3_directory_bucket',
  facts: {
    rules: fact<object[]>('LifecycleConfiguration.Rules', (it) =>
      it.companion('aws_s3_bucket_lifecycle_configuration', 'bucket').fact('rule'),
    ),
  },
});

export default defineRule({
  title: 'Directory buckets have lifecycle rules',
  problem: 'Objects in this bucket are kept until somebody deletes them.',
  why: 'What nobody needs any more costs money, and can still be stolen.',
  fix: {
    how: 'Add a rule that expires objects and aborts uploads nobody finishes.',
    properties: {
      LifecycleConfiguration: {
        Rules: [
          {
            Id: 'old',
            Status: 'Enabled',
            ExpirationInDays: 30,
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
    },
    resources: {
      aws_s3_bucket_lifecycle_configuration: {
        bucket: '${aws_s3_directory_bucket.this.bucket}',
        rule: [
          {
            id: 'old',
            status: 'Enabled',
            filter: {},
            expiration: { days: 30 },
            abort_incomplete_multipart_upload: { days_after_initiation: 7 },
          },
        ],
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['S3.25'] },
  sameAs: {},
  resource: directoryBucket,
  check: (it) =>
    it.rules.some<object>((one) =>
      one
        .get<string>('Status')
        .orElse(() => one.get('status'))
        .is('Enabled'),
    ),
});
