import { defineRule } from '../../engine/rule';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets have a policy',
  problem: 'This bucket has no policy, so only the policies of identities decide who may do what in it.',
  why: 'A policy on the bucket holds for every identity: it can demand TLS, encryption and the own organisation.',
  fix: {
    how: 'Attach a policy that denies what nobody should do.',
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
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['s3_bucket_should_have_bucket_policy'], cfn_nag: ['W51'] },
  resource: bucket,
  check: (it) => it.policy.isSet(),
});
