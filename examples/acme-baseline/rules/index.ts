// Written by `bulwark new rule` from the files below this folder.
import type { Plugin } from 'cdk-bulwark';
import acmeFunctionTimeoutBounded from './acme/function-timeout-bounded';
import acmeFunctionTimeoutBoundedExamples from './acme/function-timeout-bounded.examples';
import acmeQueueMessagesKept from './acme/queue-messages-kept';
import acmeQueueMessagesKeptExamples from './acme/queue-messages-kept.examples';

/** Every rule, with its examples, by prefix and name. */
export const plugins: Readonly<Record<string, Plugin>> = {
  acme: {
    rules: {
      'function-timeout-bounded': acmeFunctionTimeoutBounded,
      'queue-messages-kept': acmeQueueMessagesKept,
    },
    examples: {
      'function-timeout-bounded': acmeFunctionTimeoutBoundedExamples,
      'queue-messages-kept': acmeQueueMessagesKeptExamples,
    },
  },
};
