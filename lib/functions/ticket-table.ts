import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import type { Entry } from '../tickets/entry';

/** An entry as it was read, with the version that it has. */
export interface Kept {
  readonly entry: Entry | undefined;
  /** 0 where there is none. */
  readonly version: number;
}

/** Where entries are kept. */
export interface Entries {
  readonly read: (key: string) => Promise<Kept>;
  /** Writes an entry over the version that was read; `false` where somebody else was faster. */
  readonly write: (
    entry: Entry,
    over: number,
    kept: { readonly isActive: boolean; readonly until: number },
  ) => Promise<boolean>;
}

/** The index of entries that something is, or may come to be, left to do about, by the attribute that no others have. */
const ACTIVE = 'active';
const YES = { S: 'yes' };

/** Entries in a table of DynamoDB, by its API. Those that nothing is left to do about go `until` a time in milliseconds. */
export const entriesIn = (client: DynamoDBClient, TableName: string): Entries => ({
  async read(key) {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: { key: { S: key } }, ConsistentRead: true }),
    );
    return { entry: Item && (JSON.parse(Item.entry?.S ?? '') as Entry), version: Number(Item?.version?.N ?? 0) };
  },
  async write(entry, over, { isActive, until }) {
    const Item = {
      key: { S: entry.key },
      version: { N: String(over + 1) },
      entry: { S: JSON.stringify(entry) },
      ...(isActive ? { [ACTIVE]: YES } : { expires: { N: String(Math.ceil(until / 1000)) } }),
    };
    const condition: Partial<PutItemCommandInput> =
      over === 0
        ? { ConditionExpression: 'attribute_not_exists(#key)', ExpressionAttributeNames: { '#key': 'key' } }
        : {
            ConditionExpression: '#version = :over',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':over': { N: String(over) } },
          };
    try {
      await client.send(new PutItemCommand({ TableName, Item, ...condition }));
      return true;
    } catch (error) {
      if ((error as { name?: string }).name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  },
});

/** Every entry that something is, or may come to be, left to do about. */
export async function* activeIn(client: DynamoDBClient, TableName: string): AsyncIterable<Entry> {
  const pages = paginateQuery(
    { client },
    {
      ...{ TableName, IndexName: ACTIVE, KeyConditionExpression: '#active = :yes' },
      ExpressionAttributeNames: { '#active': ACTIVE },
      ExpressionAttributeValues: { ':yes': YES },
    },
  );
  for await (const { Items = [] } of pages)
    for (const { entry } of Items) if (entry?.S) yield JSON.parse(entry.S) as Entry;
}
