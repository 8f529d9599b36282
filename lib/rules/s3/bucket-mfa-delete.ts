import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'Deleting versions of an S3 bucket takes a second factor',
  problem: 'Versions of this bucket can be deleted without a second factor.',
  why: 'Stolen credentials alone then cannot destroy data for good.',
  fix: {
    how: 'Turn MFA delete on, with the root user’s credentials and device; CloudFormation cannot.',
    resources: {
      aws_s3_bucket_versioning: {
        bucket: '${aws_s3_bucket.this.id}',
        mfa: '${var.mfa}',
        versioning_configuration: { status: 'Enabled', mfa_delete: 'Enabled' },
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['S3.20'] },
  unseen: { 'S3.20': 'CloudFormation, which cannot say it' },
  sameAs: { trivy: ['AWS-0170'], kics: ['s3_bucket_without_enabled_mfa_delete'] },
  resource: bucket,
  check: (it) =>
    it.reading.either(it.mfaDelete.notApplicable(), all(it.versioning.is('Enabled'), it.mfaDelete.is('Enabled'))),
});
