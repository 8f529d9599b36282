import type { Cost, Guards } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** Whose key encrypts records that wait to be delivered: the account's, that of AWS, or none. */
export type Encryption = 'CUSTOMER_MANAGED' | 'AWS_OWNED' | 'UNENCRYPTED';

/** What a hardened delivery stream is, in the words of no toolkit. */
export const defaults = {
  encryption: 'CUSTOMER_MANAGED' as Encryption,
  /** Whether errors of its destination are logged. */
  logged: true,
};

/** Where records go that could not be delivered as they were to be, below what is given. */
export const ERRORS_PREFIX = 'errors/!{firehose:error-output-type}/';

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'firehose/delivery-stream-encrypted': {
    props: ['encryption'],
    givenUp: ({ encryption }) => encryption === 'UNENCRYPTED',
  },
  'firehose/delivery-stream-customer-key': {
    props: ['encryption'],
    givenUp: ({ encryption }) => encryption !== 'CUSTOMER_MANAGED',
  },
  'firehose/delivery-stream-logged': { props: ['destination', 'logging'], givenUp: ({ logged }) => !logged },
};

/** What it costs beyond a plain delivery stream to the same bucket. */
export const costs: readonly Cost[] = [
  sharedKeyCost(
    'encryption: StreamEncryption.awsOwnedKey()',
    'that the account decides who reads records on their way',
  ),
];
