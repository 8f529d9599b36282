import {
  GetAccessKeyLastUsedCommand,
  IAMClient,
  paginateListAccessKeys,
  paginateListUsers,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { parsed, setting } from '../settings';
import { inWords } from './in-words';
import { type Key, type Report, reaping, type Terms } from './reaping';

// IAM limits how much it is asked, for all of an account.
const client = new IAMClient({ maxAttempts: 10, retryMode: 'adaptive' });
const topic = new SNSClient();
const TopicArn = setting('TOPIC_ARN');

async function* users(): AsyncIterable<string> {
  for await (const { Users = [] } of paginateListUsers({ client }, {}))
    for (const { UserName } of Users) if (UserName) yield UserName;
}

async function keysOf(user: string): Promise<Key[]> {
  const keys: Key[] = [];
  for await (const { AccessKeyMetadata = [] } of paginateListAccessKeys({ client }, { UserName: user }))
    for (const { AccessKeyId: id, Status, CreateDate } of AccessKeyMetadata)
      if (id && CreateDate) keys.push({ user, id, active: Status === 'Active', created: CreateDate.getTime() });
  return keys;
}

const reap = reaping(
  {
    ...{ users, keysOf, now: Date.now },
    lastUsed: async (AccessKeyId) =>
      (await client.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }))).AccessKeyLastUsed?.LastUsedDate?.getTime(),
    disable: ({ user: UserName, id: AccessKeyId }) =>
      client.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' })),
    tell: (report) =>
      topic.send(new PublishCommand({ TopicArn, Subject: 'Access keys of users', Message: inWords(report) })),
  },
  parsed<Terms>('TERMS'),
);

export async function handler(): Promise<void> {
  const report: Report = await reap();
  const counts = Object.fromEntries(Object.entries(report).map(([name, list]) => [name, list.length]));
  process.stdout.write(`${JSON.stringify(counts)}\n`);
}
