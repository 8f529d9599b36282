import { defineRule } from '../../engine/rule';
import { deniesOldTls } from '../../iam/transport';
import { bucket } from '../../resources/s3/bucket';
import { bucketNamed } from '../../resources/s3/bucket-policy';

export default defineRule({
  title: 'S3 buckets ask for TLS 1.2 at least',
  problem: 'This bucket has no policy that refuses requests with a TLS older than 1.2.',
  why: 'Older versions of TLS can be broken; a policy holds the line also at endpoints that still speak them.',
  fix: {
    how: 'Add a bucket policy that denies s3:* on the bucket and its objects to everyone while s3:TlsVersion is less than 1.2.',
    cdk: { enforceSSL: true, minimumTLSVersion: 1.2 },
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
              Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } },
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
              Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } },
            },
          ],
        }),
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: bucket,
  check: (it) =>
    deniesOldTls(
      it.policy,
      ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'],
      bucketNamed(it.reading.fact('BucketName').text ?? it.reading.fact('bucket').text),
      1.2,
    ),
});
