import { bucketDefaults, bucketGuards } from '../defaults';

/** What a hardened bucket is, said once for every toolkit. */
export const hardenedBucketDefaults = {
  ...bucketDefaults,
  /** Its own key saves calls to AWS KMS; it is no weaker. */
  bucketKeyEnabled: true,
  /** Writers that ask for another encryption or another key are refused. */
  enforceEncryption: true,
  /** Days that an earlier version of an object is kept, where no lifecycle rules are given. This bounds the cost. */
  noncurrentDays: 90,
} as const;

/** The rules that notice when a default is given up, and the props that can do it. */
export const hardenedBucketGuards = {
  ...bucketGuards,
  's3/bucket-encryption-declared': ['encryption'],
  's3/bucket-encrypted-with-kms': ['encryption'],
  's3/bucket-customer-key': ['encryption'],
  's3/bucket-key-enabled': ['bucketKeyEnabled'],
  's3/bucket-refuses-other-keys': ['enforceEncryption'],
} as const;
