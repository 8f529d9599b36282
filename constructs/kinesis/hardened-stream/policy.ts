const read = [
  ...['kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:ListShards'],
  ...['kinesis:SubscribeToShard', 'kinesis:DescribeStream', 'kinesis:ListStreams', 'kinesis:DescribeStreamConsumer'],
] as const;
const write = ['kinesis:ListShards', 'kinesis:PutRecord', 'kinesis:PutRecords'] as const;

/** What a grant comes to: actions on the stream, and on the key that encrypts its records. */
export interface StreamGrant {
  readonly stream: readonly string[];
  readonly key: readonly string[];
}

/**
 * What `Stream` of the CDK grants, and of the key what
 * https://docs.aws.amazon.com/streams/latest/dev/permissions-user-key-KMS.html has.
 */
export const streamGrants = {
  read: { stream: read, key: ['kms:Decrypt'] },
  write: { stream: write, key: ['kms:GenerateDataKey'] },
  readWrite: { stream: [...new Set([...read, ...write])], key: ['kms:Decrypt', 'kms:GenerateDataKey'] },
} as const satisfies Readonly<Record<string, StreamGrant>>;
