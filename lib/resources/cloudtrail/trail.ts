import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { bucketNamed } from '../s3/named';

/** A CloudTrail trail. */
export const trail = defineResource({
  cloudformation: 'AWS::CloudTrail::Trail',
  terraform: 'aws_cloudtrail',
  facts: {
    logging: fact<boolean>('IsLogging', (it) => it.fact<boolean>('enable_logging').or(true)),
    multiRegion: fact<boolean>('IsMultiRegionTrail', 'is_multi_region_trail'),
    globalEvents: fact<boolean>('IncludeGlobalServiceEvents', 'include_global_service_events'),
    validation: fact<boolean>('EnableLogFileValidation', 'enable_log_file_validation'),
    key: fact<string>('KMSKeyId', 'kms_key_id'),
    logGroup: fact<string>('CloudWatchLogsLogGroupArn', 'cloud_watch_logs_group_arn'),
    topic: fact<string>('SnsTopicName', 'sns_topic_name'),
    bucket: fact<string>('S3BucketName', 's3_bucket_name'),
    selectors: fact<unknown[]>('EventSelectors', 'event_selector'),
    advancedSelectors: fact<unknown[]>('AdvancedEventSelectors', 'advanced_event_selector'),
  },
});

/** The bucket a trail writes to, where it is in the same assembly: by reference or by its name. */
export const bucketOf = (it: Reading): Reading | undefined =>
  bucketNamed(it.fact('S3BucketName', 's3_bucket_name'), it);
