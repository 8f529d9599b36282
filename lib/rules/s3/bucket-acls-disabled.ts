import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { awsDefaults } from '../../resources/aws-defaults';
import { ownership } from '../../resources/s3/ownership';

export default defineRule({
  title: 'S3 buckets have access control lists turned off',
  problem:
    'This bucket still uses access control lists, so the writer of an object, not the owner of the bucket, decides who may read it.',
  why: 'With lists off, policies alone decide; S3 turns them off for new buckets unless a template turns them on.',
  fix: {
    how: 'Set object ownership to the bucket owner, enforced.',
    cdk: 'objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED',
    properties: { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
    resources: {
      aws_s3_bucket_ownership_controls: {
        bucket: '${aws_s3_bucket.this.id}',
        rule: { object_ownership: 'BucketOwnerEnforced' },
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['S3.12'] },
  sameAs: { checkov: ['CKV2_AWS_65'] },
  resource: ownership,
  check: (it) =>
    when(it.legacyLogsOf.isAbsent(), () => it.objects.or(awsDefaults.objectOwnership.value).is('BucketOwnerEnforced')),
});
