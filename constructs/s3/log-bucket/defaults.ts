import { defaultSettings } from '../../../lib/engine/settings';
import type { Guards } from '../../hardening';
import { bucketDefaults, bucketGuards } from '../defaults';

/** What a log bucket is, in the words of no toolkit. It keeps logs for as many days as the settings of its app ask. */
export const defaults = {
  ...bucketDefaults,
  logRetentionDays: defaultSettings.logRetentionDays,
  /** Days until the first of its lifecycle rules deletes logs. */
  expirationDays: defaultSettings.logRetentionDays,
};

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  ...bucketGuards,
  's3/bucket-access-logs-kept': {
    props: ['lifecycleRules'],
    givenUp: ({ expirationDays, logRetentionDays }) => expirationDays < logRetentionDays,
  },
};
