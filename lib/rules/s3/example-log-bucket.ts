/** A bucket whose policy lets load balancers deliver logs, in both dialects. */
export const letsLoadBalancersDeliver = {
  cloudformation: {
    Logs: { Type: 'AWS::S3::Bucket' },
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Logs' },
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
              Action: 's3:PutObject',
              Resource: 'arn:aws:s3:::logs/AWSLogs/111122223333/*',
            },
          ],
        },
      },
    },
  },
  terraform: {
    aws_s3_bucket: { logs: {} },
    aws_s3_bucket_policy: {
      logs: {
        bucket: '${aws_s3_bucket.logs.id}',
        policy:
          '{"Statement":[{"Effect":"Allow","Principal":{"Service":"logdelivery.elasticloadbalancing.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::logs/AWSLogs/111122223333/*"}]}',
      },
    },
  },
};
