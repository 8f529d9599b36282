import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'emptied by the deployment',
      cloudformation: {
        Scratch: { Type: 'AWS::S3::Bucket' },
        Emptier: {
          Type: 'Custom::S3AutoDeleteObjects',
          Properties: {
            ServiceToken: 'arn:aws:lambda:eu-west-1:111122223333:function:empty',
            BucketName: { Ref: 'Scratch' },
          },
        },
      },
      terraform: { aws_s3_bucket: { scratch: { force_destroy: true } } },
    },
  ],
  passes: [
    {
      name: 'left alone',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
  unknown: [
    {
      name: 'decided by a variable',
      terraform: {
        variable: { emptied: { type: 'bool' } },
        resource: { aws_s3_bucket: { uploads: { force_destroy: '${var.emptied}' } } },
      },
    },
  ],
});
