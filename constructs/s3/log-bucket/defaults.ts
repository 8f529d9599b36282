import { bucketGuards } from '../defaults';

/**
 * The rules that notice when a default is given up, and the props that can do it. The defaults are those of every
 * bucket; how long logs are kept is a setting: `logRetentionDays`.
 */
export const logBucketGuards = {
  ...bucketGuards,
  's3/bucket-access-logs-kept': ['lifecycleRules'],
} as const;
