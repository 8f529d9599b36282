import { bucketDefaults, bucketGuards } from '../defaults';

/** What a log bucket is, said once for every toolkit. How long it keeps logs is a setting: `logRetentionDays`. */
export const logBucketDefaults = bucketDefaults;

/** The rules that notice when a default is given up, and the props that can do it. */
export const logBucketGuards = {
  ...bucketGuards,
  's3/bucket-access-logs-kept': ['lifecycleRules'],
} as const;
