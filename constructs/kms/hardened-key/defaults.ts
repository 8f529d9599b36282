/** What a hardened key is, said once for every toolkit. */
export const hardenedKeyDefaults = {
  /** The material is replaced every so many days. AWS KMS allows 90 to 2560. */
  rotationDays: 365,
  /** Days a deleted key can still be brought back. AWS KMS allows 7 to 30. */
  pendingDays: 30,
  /** The fewest of those days that may be asked for. */
  fewestPendingDays: 14,
} as const;

/** The rules that notice when a default is given up, and the props that can do it. */
export const hardenedKeyGuards = {
  'kms/key-rotated': ['enableKeyRotation'],
  'kms/key-rotated-yearly': ['rotationPeriod'],
  'kms/key-deletion-delayed': ['pendingWindow'],
  'kms/key-retained': ['removalPolicy'],
} as const;

const encrypt = ['kms:Encrypt', 'kms:GenerateDataKey'] as const;
const decrypt = ['kms:Decrypt'] as const;

/** What a hardened key grants, and nothing beside. */
export const hardenedKeyGrants = { encrypt, decrypt, encryptDecrypt: [...decrypt, ...encrypt] } as const;
