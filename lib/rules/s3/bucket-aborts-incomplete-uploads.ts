import { defineRule } from '../../engine/rule';
import { all, any, not, when } from '../../engine/verdict';
import { lifecycle } from '../../resources/s3/lifecycle';

export default defineRule({
  title: 'Lifecycle rules abort incomplete uploads',
  problem: 'This bucket has lifecycle rules, but keeps the parts of uploads that were never finished.',
  why: 'Such parts are invisible in listings, are paid for and hold data nobody looks after.',
  fix: {
    how: 'Add a rule that aborts incomplete multipart uploads after some days.',
    cdk: 'lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }]',
    properties: {
      LifecycleConfiguration: {
        Rules: [{ Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }],
      },
    },
    resources: {
      aws_s3_bucket_lifecycle_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        rule: [
          {
            id: 'parts',
            status: 'Enabled',
            filter: {},
            abort_incomplete_multipart_upload: { days_after_initiation: 7 },
          },
        ],
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_300'] },
  resource: lifecycle,
  check: (it) =>
    when(it.rules.isSet(), () =>
      it.rules.some((rule) =>
        all(
          any(rule.get('Status').is('Enabled'), rule.get('status').is('Enabled'), rule.get('enabled').isTrue()),
          any(
            rule.get('AbortIncompleteMultipartUpload').isSet(),
            rule.get('abort_incomplete_multipart_upload').isSet(),
            rule.get('abort_incomplete_multipart_upload_days').isSet(),
          ),
          not(
            any(
              rule.get('filter.prefix').isSet(),
              rule.get('Prefix').isSet(),
              rule.get('prefix').isSet(),
              rule.get('filter.tag').isSet(),
              rule.get('TagFilters').isSet(),
              rule.get('filter.and').isSet(),
            ),
          ),
        ),
      ),
    ),
});
