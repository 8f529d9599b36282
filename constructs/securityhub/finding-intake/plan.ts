import { BulwarkError } from '../../../lib/engine/error';
import { INBOX, RESULTS } from '../../../lib/tickets/reports';
import { namespaceOf } from '../../../lib/tickets/terms';
import { type Alarm, counted, failing, setAside } from '../../cloudwatch/alarms';
import type { Allowance } from '../../iam/allowance';
import type { Home } from '../../iam/trust';
import type { FunctionPlan } from '../../lambda/bundled';

/** What its function runs with: seconds, and MiB. */
export const IMPORT = {
  ...{ id: 'ImportFindings', code: 'import-findings', description: 'Imports reports of findings into Security Hub' },
  ...{ memory: 512, timeout: 120, concurrency: 2, batch: 1 },
} as const satisfies FunctionPlan & { batch: number };

/** Seconds that a message is hidden while it is worked on: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
export const HIDDEN = 6 * IMPORT.timeout;

/** Events of reports that are dropped: https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html */
export const patternOf = (bucketName: string) => ({
  source: ['aws.s3'],
  'detail-type': ['Object Created'],
  detail: { bucket: { name: [bucketName] }, object: { key: [{ prefix: INBOX }] } },
});

/** The use of a key for objects of one bucket, and nothing else that it encrypts: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html */
const keyGrant = (bucketArn: string, keyArn: string): Allowance => ({
  actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
  resources: [keyArn],
  conditions: { StringEquals: { 'kms:EncryptionContext:aws:s3:arn': bucketArn } },
});

/** What it takes to import reports of a bucket. */
export const importGrants = (bucketArn: string, keyArn: string, { partition, region, account }: Home): Allowance[] => [
  { actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: [`${bucketArn}/${INBOX}*`] },
  { actions: ['s3:PutObject'], resources: [`${bucketArn}/${RESULTS}*`] },
  keyGrant(bucketArn, keyArn),
  {
    actions: ['securityhub:BatchImportFindings'],
    resources: [`arn:${partition}:securityhub:${region}:${account}:product/${account}/default`],
  },
];

/** What a source may do: drop its own reports, and read what became of them. Throws a `BulwarkError` for what is no name of one. */
export function sourceGrants(what: string, source: string, bucketArn: string, keyArn: string): Allowance[] {
  if (!/^[\w-][\w.-]{0,63}$/.test(source))
    throw new BulwarkError(
      `${what}: the source is '${source}'; say letters, digits, hyphens and dots, such as 'pentest-2026'`,
    );
  return [
    { actions: ['s3:PutObject'], resources: [`${bucketArn}/${INBOX}${source}/*`] },
    { actions: ['s3:GetObject'], resources: [`${bucketArn}/${RESULTS}${source}/*`] },
    keyGrant(bucketArn, keyArn),
  ];
}

/** What is watched, by names as they are in AWS. */
export interface Watched {
  readonly name: string;
  readonly functionName: string;
  /** Where messages go that nobody could work on, and events that could not be queued. */
  readonly queues: { readonly deadLetters: string; readonly unsent: string };
}

export const alarmsOf = ({ name, functionName, queues }: Watched): Alarm[] => [
  counted('Refused', 'A report of findings is wrong, and nothing of it was imported', {
    ...{ namespace: namespaceOf(name), name: 'Refused' },
  }),
  setAside('DeadLetters', 'A report of findings could not be imported', queues.deadLetters),
  setAside('Unsent', 'An event could not be handed on', queues.unsent),
  failing('ImportErrors', 'The function that imports findings failed', functionName),
];
