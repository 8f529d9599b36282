import { type Guards, inProfiles } from '../../hardening';
import { bucketDefaults, bucketGuards } from '../defaults';

/** Whose key encrypts objects: the account's (`KMS`, or `DSSE` in two layers), that of AWS, one of S3, or none said here. */
export type Encryption = 'KMS' | 'DSSE' | 'KMS_MANAGED' | 'DSSE_MANAGED' | 'S3_MANAGED' | 'UNENCRYPTED';

/** What a hardened bucket is, in the words of no toolkit. */
export const defaults = {
  ...bucketDefaults,
  encryption: 'KMS' as Encryption,
  /** Its own key saves calls to AWS KMS; it is no weaker. */
  bucketKeyEnabled: true,
  /** Writers that ask for another encryption or another key are refused. */
  enforceEncryption: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { retained: false } });

/** Days that an earlier version of an object is kept, where no lifecycle rules are given, which bounds the cost. */
export const EARLIER_VERSION_DAYS = 90;

/** Whether objects are encrypted with a key of the account. */
export const hasOwnKey = (encryption: Encryption): boolean => encryption === 'KMS' || encryption === 'DSSE';

/** S3 has no bucket keys for dual-layer encryption: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html */
export const hasBucketKeys = (encryption: Encryption): boolean => encryption === 'KMS' || encryption === 'KMS_MANAGED';

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  ...bucketGuards,
  's3/bucket-encryption-declared': {
    props: ['encryption'],
    givenUp: ({ encryption }) => encryption === 'UNENCRYPTED',
  },
  's3/bucket-encrypted-with-kms': {
    props: ['encryption'],
    givenUp: ({ encryption }) => encryption === 'UNENCRYPTED' || encryption === 'S3_MANAGED',
  },
  's3/bucket-customer-key': {
    props: ['encryption'],
    givenUp: ({ encryption }) => encryption === 'KMS_MANAGED',
  },
  's3/bucket-key-enabled': {
    props: ['bucketKeyEnabled'],
    givenUp: ({ bucketKeyEnabled, encryption }) => !bucketKeyEnabled && hasBucketKeys(encryption),
  },
  's3/bucket-refuses-other-keys': {
    props: ['enforceEncryption'],
    givenUp: ({ enforceEncryption, encryption }) => !enforceEncryption && hasOwnKey(encryption),
  },
};
