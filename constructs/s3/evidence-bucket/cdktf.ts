import { S3BucketObjectLockConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration';
import type { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import type { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { HardenedBucket, type HardenedBucketProps } from '../hardened-bucket/cdktf';
import { type LockMode, lockIn, refuseLooserLock } from './defaults';
import { keepingRecords } from './policy';

/** What can be said of a bucket for records. */
export interface EvidenceBucketProps extends HardenedBucketProps {
  /** Days that a record is locked. @default what the settings ask of logs, `logRetentionDays` */
  readonly lockDays?: number;
  /** @default GOVERNANCE, in `regulated` COMPLIANCE */
  readonly lockMode?: LockMode;
  /** ARNs of the roles that alone may change the bucket's policy, lock, versions, encryption and lifecycle, the one that deploys it among them; `*` stands for any text. @default whoever is granted it */
  readonly keepers?: readonly string[];
}

/**
 * A hardened bucket for records: each is written once, and locked by S3 Object Lock for as long as the settings ask of logs.
 *
 * Writers bring the header `If-None-Match: *` with what they put, or are refused, so nothing is written over; objects cannot
 * be copied into it for that reason. Nobody deletes a record, bypasses its lock or shortens it. In the profile `baseline` the
 * lock is of mode GOVERNANCE, which the account can still lift by changing the bucket's policy first; in `regulated` it is
 * of mode COMPLIANCE, which nobody can, the account's root included. In `dev` nothing is locked. Name `keepers` to take
 * changes of the bucket from everyone else.
 *
 * `grantPut(writer, 'runs/*')` lets a writer add records under a prefix; `grantDelete` is refused by the bucket.
 *
 * @example
 * new EvidenceBucket(this, 'Releases');
 */
export class EvidenceBucket extends HardenedBucket {
  constructor(scope: Construct, id: string, props: EvidenceBucketProps = {}) {
    const settings = settingsIn(scope);
    const { lockDays, lockMode, keepers, ...given } = props;
    const own = lockIn(settings);
    const isLocked = own !== undefined || lockDays !== undefined;
    const lock = { mode: lockMode ?? own?.mode ?? 'GOVERNANCE', days: lockDays ?? own?.days ?? 0 };
    refuseLooserLock(`EvidenceBucket '${scope.node.path}/${id}'`, lock, settings);
    super(scope, id, { ...given, lifecycleRules: given.lifecycleRules ?? [] });
    if (isLocked) {
      this.objectLockEnabled = true;
      new S3BucketObjectLockConfigurationA(this, 'Lock', {
        bucket: this.id,
        rule: { defaultRetention: lock },
        dependsOn: [this.node.findChild('Versioning') as S3BucketVersioningA],
        provider: given.provider,
      });
    }
    for (const statement of keepingRecords(this.arn, isLocked ? lock.days : undefined, keepers))
      this.addToResourcePolicy(statement);
  }
}
