import { defineResource, fact } from '../../engine/rule';

/** Where an Amazon Connect instance keeps recordings, transcripts and streams. */
export const storage = defineResource({
  cloudformation: 'AWS::Connect::InstanceStorageConfig',
  terraform: 'aws_connect_instance_storage_config',
  facts: {
    bucket: fact<unknown>('S3Config', 'storage_config.s3_config'),
    bucketKey: fact<string>('S3Config.EncryptionConfig.KeyId', 'storage_config.s3_config.encryption_config.key_id'),
    stream: fact<unknown>('KinesisVideoStreamConfig', 'storage_config.kinesis_video_stream_config'),
    streamKey: fact<string>(
      'KinesisVideoStreamConfig.EncryptionConfig.KeyId',
      'storage_config.kinesis_video_stream_config.encryption_config.key_id',
    ),
  },
});
