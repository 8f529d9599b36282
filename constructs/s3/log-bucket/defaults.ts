/** What a log bucket is, said once for every toolkit. */
export const logBucketDefaults = {
  versioned: true,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  /** Days that logs are kept at least, where the settings do not ask for more. */
  retentionDays: 400,
} as const;

/** The rule that notices when a default is given up. */
export const logBucketGuards = {
  versioned: 's3/bucket-versioned',
  enforceSSL: 's3/bucket-tls-only',
  minimumTLSVersion: 's3/bucket-tls-version',
  blockPublicAccess: 's3/bucket-public-access-blocked',
  publicReadAccess: 's3/bucket-policy-not-public',
  accessControl: 's3/bucket-acl-not-public',
  objectOwnership: 's3/bucket-acls-disabled',
  removalPolicy: 's3/bucket-retained',
  autoDeleteObjects: 's3/bucket-retained',
} as const;
