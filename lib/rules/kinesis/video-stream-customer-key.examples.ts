import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: { Camera: { Type: 'AWS::KinesisVideo::Stream', Properties: { Name: 'camera' } } },
      terraform: { aws_kinesis_video_stream: { camera: { name: 'camera' } } },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Camera: { Type: 'AWS::KinesisVideo::Stream', Properties: { Name: 'camera', KmsKeyId: 'alias/aws/kinesis' } },
      },
      terraform: { aws_kinesis_video_stream: { camera: { name: 'camera', kms_key_id: 'alias/aws/kinesis' } } },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Camera: {
          Type: 'AWS::KinesisVideo::Stream',
          Properties: {
            Name: 'camera',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_kinesis_video_stream: {
          camera: {
            name: 'camera',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Camera: { Type: 'AWS::KinesisVideo::Stream', Properties: { Name: 'camera', KmsKeyId: { Ref: 'KeyArn' } } },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: { aws_kinesis_video_stream: { camera: { name: 'camera', kms_key_id: '${var.key_arn}' } } },
      },
    },
  ],
});
