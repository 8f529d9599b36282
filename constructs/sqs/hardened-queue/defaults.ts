import type { Cost, Guards } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** Whose key encrypts messages: the account's (`KMS`), that of AWS, that of SQS, or none. */
export type Encryption = 'KMS' | 'KMS_MANAGED' | 'SQS_MANAGED' | 'NONE';

/** What a hardened queue is, in the words of no toolkit. */
export const defaults = {
  encryption: 'KMS' as Encryption,
  enforceSSL: true,
  /** Whether messages that cannot be processed are set aside. */
  deadLetters: true,
};

/** Days that messages wait to be looked at once they are set aside, which is as long as SQS keeps any. */
export const DEAD_LETTER_DAYS = 14;

/** How often a message is tried before it is set aside. */
export const MAX_RECEIVES = 5;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'sqs/queue-encrypted': { props: ['encryption'], givenUp: ({ encryption }) => encryption === 'NONE' },
  'sqs/queue-customer-key': { props: ['encryption'], givenUp: ({ encryption }) => encryption !== 'KMS' },
  'sqs/queue-tls-only': { props: ['enforceSSL'], givenUp: ({ enforceSSL }) => !enforceSSL },
  'sqs/queue-dead-letters': { props: ['deadLetters'], givenUp: ({ deadLetters }) => !deadLetters },
};

/** What it costs beyond a plain queue. */
export const costs: readonly Cost[] = [
  sharedKeyCost('encryption: QueueEncryption.SQS_MANAGED', 'that the account decides who decrypts its messages'),
  {
    of: 'a second queue for messages that cannot be processed, which costs by its requests',
    savedBy: 'deadLetters: false',
    givesUp: 'messages that nobody could process, which are lost',
  },
];
