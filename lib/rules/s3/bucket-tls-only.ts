import { defineRule } from '../../engine/rule';
import { deniesPlainTransport } from '../../iam/transport';
import { bucketNamed, bucketWithPolicy } from '../../resources/s3/bucket-policy';

export default defineRule({
  title: 'S3 buckets refuse requests without TLS',
  problem: 'This bucket accepts requests over plain HTTP.',
  why: 'What travels without TLS can be read and changed on its way.',
  fix: {
    how: 'Add a bucket policy that denies s3:* on the bucket and its objects to everyone while aws:SecureTransport is false.',
    cdk: { enforceSSL: true },
    resources: {
      'AWS::S3::BucketPolicy': {
        Bucket: { Ref: 'This' },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: [{ 'Fn::GetAtt': ['This', 'Arn'] }, { 'Fn::Sub': '${This.Arn}/*' }],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
      aws_s3_bucket_policy: {
        bucket: '${aws_s3_bucket.this.id}',
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: ['${aws_s3_bucket.this.arn}', '${aws_s3_bucket.this.arn}/*'],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        }),
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['S3.5'] },
  sameAs: {
    checkov: ['CKV_AWS_379'],
    kics: ['s3_bucket_policy_accepts_http_requests'],
    guard: ['S3_BUCKET_SSL_REQUESTS_ONLY'],
    'cdk-nag': ['S3BucketSSLRequestsOnly'],
    regula: ['FG_R00100'],
  },
  implies: ['s3/bucket-with-policy'],
  resource: bucketWithPolicy,
  check: (it) =>
    deniesPlainTransport(
      it.policy,
      ['s3:*', 's3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'],
      bucketNamed(it.name.text),
    ),
});
