/** What a hardened bucket is, said once for every toolkit. */
export const hardenedBucketDefaults = {
  versioned: true,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  bucketKeyEnabled: true,
  /** Days until an unfinished upload is thrown away. */
  abortUploadDays: 7,
  /** Days that an earlier version of an object is kept. */
  noncurrentDays: 90,
} as const;

/** The rule that notices when a default is given up. */
export const hardenedBucketGuards = {
  versioned: 's3/bucket-versioned',
  enforceSSL: 's3/bucket-tls-only',
  minimumTLSVersion: 's3/bucket-tls-version',
  blockPublicAccess: 's3/bucket-public-access-blocked',
  publicReadAccess: 's3/bucket-policy-not-public',
  accessControl: 's3/bucket-acl-not-public',
  encryption: 's3/bucket-encrypted-with-kms',
  bucketKeyEnabled: 's3/bucket-key-enabled',
  blockedEncryptionTypes: 's3/bucket-customer-keys-blocked',
  objectOwnership: 's3/bucket-acls-disabled',
  serverAccessLogsBucket: 's3/bucket-access-logged',
  lifecycleRules: 's3/bucket-lifecycle',
  removalPolicy: 's3/bucket-retained',
  autoDeleteObjects: 's3/bucket-retained',
} as const;
