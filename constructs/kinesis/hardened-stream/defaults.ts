import type { Guards } from '../../hardening';

/** Whose key encrypts records: the account's (`KMS`), that of AWS, or none. */
export type Encryption = 'KMS' | 'MANAGED' | 'NONE';

/** What a hardened stream is, in the words of no toolkit. */
export const defaults = {
  encryption: 'KMS' as Encryption,
  /** Hours that records are kept. */
  retentionHours: 168,
};

/** The key that AWS keeps for streams, by its alias. */
export const AWS_KEY = 'alias/aws/kinesis';

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'kinesis/stream-encrypted': { props: ['encryption'], givenUp: ({ encryption }) => encryption === 'NONE' },
  'kinesis/stream-customer-key': {
    props: ['encryption', 'encryptionKey'],
    givenUp: ({ encryption }) => encryption !== 'KMS',
  },
  'kinesis/stream-retention': {
    props: ['retentionPeriod'],
    givenUp: ({ retentionHours }) => retentionHours < defaults.retentionHours,
  },
};
