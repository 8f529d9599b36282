import type { Cost, Guards } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** Which events of executions are logged. */
export type Level = 'ALL' | 'ERROR' | 'FATAL' | 'OFF';

/** What a hardened state machine is, in the words of no toolkit. */
export const defaults = {
  logLevel: 'ALL' as Level,
  traced: true,
  /** Whether a key of the account encrypts the definition and what executions take in and give. */
  customerKey: true,
};

/**
 * Log groups that services deliver to are named so: CloudWatch Logs lists others one by one in a policy of the account that
 * has no room for many. https://docs.aws.amazon.com/step-functions/latest/dg/bp-cwl.html
 */
export const LOGS_PREFIX = '/aws/vendedlogs/states/';

/** Seconds that a data key is used before AWS KMS is asked for another, which is what the CDK says where nothing is said. */
export const REUSE = { kmsDataKeyReusePeriodSeconds: 300 };

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'stepfunctions/state-machine-logged': { props: ['logs'], givenUp: ({ logLevel }) => logLevel === 'OFF' },
  'stepfunctions/state-machine-logs-all': { props: ['logs'], givenUp: ({ logLevel }) => logLevel !== 'ALL' },
  'stepfunctions/state-machine-traced': { props: ['tracingEnabled'], givenUp: ({ traced }) => !traced },
  'stepfunctions/state-machine-customer-key': {
    props: ['encryptionConfiguration'],
    givenUp: ({ customerKey }) => !customerKey,
  },
};

/** What it costs beyond a plain state machine. */
export const costs: readonly Cost[] = [
  sharedKeyCost(
    'encryptionConfiguration: new AwsOwnedEncryptionConfiguration()',
    'that the account decides who reads what executions took in and gave',
  ),
  {
    of: 'a log of every event of executions, by volume',
    savedBy: 'logs: { level: LogLevel.ERROR }',
    givesUp: 'a record of executions that did not fail',
  },
  { of: 'traces, by their number', savedBy: 'tracingEnabled: false', givesUp: 'what a request did across services' },
];
