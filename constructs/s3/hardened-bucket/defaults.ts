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

/** What a grant comes to: actions on the bucket, on its objects, and on the key that encrypts them. */
export interface BucketGrant {
  readonly bucket: readonly string[];
  readonly objects: readonly string[];
  readonly key: readonly string[];
}

const read: BucketGrant = { bucket: ['s3:ListBucket'], objects: ['s3:GetObject'], key: ['kms:Decrypt'] };

/** An upload in parts is decrypted to be put together: https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html */
const put: BucketGrant = {
  bucket: [],
  objects: ['s3:AbortMultipartUpload', 's3:PutObject'],
  key: ['kms:Decrypt', 'kms:GenerateDataKey'],
};

/** Earlier versions are kept: only their lifecycle deletes them. */
const remove: BucketGrant = { bucket: [], objects: ['s3:DeleteObject'], key: [] };

const together = (...grants: readonly BucketGrant[]): BucketGrant => {
  const all = (part: keyof BucketGrant) => [...new Set(grants.flatMap((grant) => grant[part]))].sort();
  return { bucket: all('bucket'), objects: all('objects'), key: all('key') };
};

/** What a hardened bucket grants, and nothing beside. */
export const hardenedBucketGrants = {
  read,
  put,
  delete: remove,
  write: together(put, remove),
  readWrite: together(read, put, remove),
} as const;
