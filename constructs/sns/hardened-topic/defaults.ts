import type { Guards } from '../../hardening';

/** Whose key encrypts messages: the account's (`KMS`), that of AWS, or none. */
export type Encryption = 'KMS' | 'KMS_MANAGED' | 'NONE';

/** What a hardened topic is, in the words of no toolkit. */
export const defaults = {
  encryption: 'KMS' as Encryption,
  enforceSSL: true,
};

/** The key that AWS keeps for topics, by its alias. */
export const AWS_KEY = 'alias/aws/sns';

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'sns/topic-encrypted': { props: ['encryption'], givenUp: ({ encryption }) => encryption === 'NONE' },
  'sns/topic-customer-key': {
    props: ['encryption', 'masterKey'],
    givenUp: ({ encryption }) => encryption === 'KMS_MANAGED',
  },
  // A topic that is encrypted takes no plain HTTP: https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html
  'sns/topic-tls-only': {
    props: ['enforceSSL', 'encryption'],
    givenUp: ({ enforceSSL, encryption }) => !enforceSSL && encryption === 'NONE',
  },
};
