import { defineResource, fact } from '../../engine/rule';

/** A Kinesis data stream. */
export const stream = defineResource({
  cloudformation: 'AWS::Kinesis::Stream',
  terraform: 'aws_kinesis_stream',
  facts: {
    encryption: fact<string>('StreamEncryption.EncryptionType', 'encryption_type'),
    key: fact('StreamEncryption.KeyId', 'kms_key_id'),
    retentionHours: fact<number>('RetentionPeriodHours', 'retention_period'),
  },
});

/** A stream of video. */
export const videoStream = defineResource({
  cloudformation: 'AWS::KinesisVideo::Stream',
  terraform: 'aws_kinesis_video_stream',
  facts: {
    key: fact('KmsKeyId', 'kms_key_id'),
  },
});
