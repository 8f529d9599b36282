/** A finding of another judge that hardened constructs are known to have, and why that is right. */
export interface Exception {
  /** The judge's own name of the rule, without the name of its pack. */
  readonly rule: string;
  readonly of: readonly ('HardenedBucket' | 'HardenedKey' | 'LogBucket')[];
  readonly because: string;
}

const LOCK =
  'a lock is for records that nobody may delete; ask for one with objectLockEnabled and its default retention';
const LOG_ENCRYPTION = 'S3 delivers access logs only to buckets that it encrypts with keys of its own';

export const exceptions: readonly Exception[] = [
  {
    rule: 'S3BucketReplicationEnabled',
    of: ['HardenedBucket', 'LogBucket'],
    because: 'a copy in another region doubles the cost and needs a bucket there; ask for it with replicationRules',
  },
  { rule: 'S3BucketDefaultLockEnabled', of: ['HardenedBucket', 'LogBucket'], because: LOCK },
  { rule: 's3_bucket_object_lock_enabled_check', of: ['HardenedBucket', 'LogBucket'], because: LOCK },
  { rule: 'S3DefaultEncryptionKMS', of: ['LogBucket'], because: LOG_ENCRYPTION },
  { rule: 's3_bucket_default_encryption_kms_check', of: ['LogBucket'], because: LOG_ENCRYPTION },
  {
    rule: 's3_bucket_logging_enabled_check',
    of: ['LogBucket'],
    because: 'a bucket that logs its own accesses to itself logs each delivery, without end',
  },
  {
    rule: 's3_event_notifications_enabled_check',
    of: ['HardenedBucket', 'LogBucket'],
    because:
      'whether anything listens to a bucket is for its team to say, with addEventNotification or eventBridgeEnabled',
  },
];
