import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no notifications',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
  passes: [
    {
      name: 'events sent to EventBridge',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_notification: { uploads: { bucket: '${aws_s3_bucket.uploads.id}', eventbridge: true } },
      },
    },
    {
      name: 'events sent to EventBridge by the custom resource of the CDK',
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket' },
        Notifications: {
          Type: 'Custom::S3BucketNotifications',
          Properties: { BucketName: { Ref: 'Uploads' }, NotificationConfiguration: { EventBridgeConfiguration: {} } },
        },
      },
    },
  ],
});
