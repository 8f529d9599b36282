/** What buckets for any purpose have in common, said once for every toolkit. */
export const bucketDefaults = {
  versioned: true,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  /** Days until an unfinished upload is thrown away. */
  abortUploadDays: 7,
} as const;

/** The rules that notice when a default is given up, and the props that can do it. */
export const bucketGuards = {
  's3/bucket-versioned': ['versioned'],
  's3/bucket-tls-only': ['enforceSSL'],
  's3/bucket-tls-version': ['enforceSSL', 'minimumTLSVersion'],
  's3/bucket-blocks-public-acls': ['blockPublicAccess'],
  's3/bucket-blocks-public-policy': ['blockPublicAccess'],
  's3/bucket-ignores-public-acls': ['blockPublicAccess'],
  's3/bucket-restricts-public-policy': ['blockPublicAccess'],
  's3/bucket-policy-not-public': ['publicReadAccess'],
  's3/bucket-acls-disabled': ['objectOwnership'],
  's3/bucket-no-public-read-acl': ['accessControl', 'objectOwnership', 'blockPublicAccess'],
  's3/bucket-no-public-write-acl': ['accessControl', 'objectOwnership', 'blockPublicAccess'],
  's3/bucket-no-authenticated-acl': ['accessControl', 'objectOwnership', 'blockPublicAccess'],
  's3/bucket-no-website': ['websiteIndexDocument', 'websiteErrorDocument', 'websiteRedirect'],
  's3/bucket-refuses-customer-keys': ['blockedEncryptionTypes'],
  's3/bucket-retained': ['removalPolicy'],
  's3/bucket-keeps-objects-on-deletion': ['autoDeleteObjects'],
} as const;
