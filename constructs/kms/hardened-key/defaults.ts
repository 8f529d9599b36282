/** What a hardened key is, said once for every toolkit. */
export const hardenedKeyDefaults = {
  /** The material is replaced every so many days. AWS KMS allows 90 to 2560. */
  rotationDays: 365,
  /** Days a deleted key can still be brought back. AWS KMS allows 7 to 30. */
  pendingDays: 30,
} as const;

/** The rule that notices when a default is given up. */
export const hardenedKeyGuards = {
  enableKeyRotation: 'kms/key-rotated',
  pendingWindow: 'kms/key-deletion-delayed',
  removalPolicy: 'kms/key-retained',
} as const;
