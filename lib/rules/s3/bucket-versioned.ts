import { defineRule } from '../../engine/rule';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets keep earlier versions of their objects',
  problem: 'This bucket discards an object when it is overwritten or deleted.',
  why: 'With versions kept, a mistake, a bad deploy or ransomware can be undone.',
  fix: {
    how: 'Turn versioning on, and expire old versions with a lifecycle rule to bound the cost.',
    cdk: { versioned: true },
    properties: { VersioningConfiguration: { Status: 'Enabled' } },
    resources: {
      aws_s3_bucket_versioning: {
        bucket: '${aws_s3_bucket.this.id}',
        versioning_configuration: { status: 'Enabled' },
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['S3.14'] },
  sameAs: {
    terrascan: ['AC_AWS_0214'],
    checkov: ['CKV_AWS_21'],
    trivy: ['AWS-0090'],
    kics: ['s3_bucket_without_versioning'],
    guard: ['S3_BUCKET_VERSIONING_ENABLED'],
    'cdk-nag': ['S3BucketVersioningEnabled'],
    regula: ['FG_R00101'],
  },
  leads: ['s3/bucket-mfa-delete'],
  resource: bucket,
  check: (it) => it.versioning.is('Enabled'),
});
