const describe = ['dynamodb:DescribeTable'] as const;

const read = [
  ...['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:Scan'],
  'dynamodb:ConditionCheckItem',
] as const;

const write = [
  ...['dynamodb:BatchWriteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
] as const;

/**
 * What whoever writes to a table needs of its key, as
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html has it, each by its name.
 */
const keyToWrite = [
  ...['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
  ...['kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'],
] as const;

/** What a grant comes to: actions on the table and its indexes, and on the key that encrypts its items. */
export interface TableGrant {
  readonly table: readonly string[];
  readonly key: readonly string[];
}

/** What a hardened table grants, and nothing beside. */
export const tableGrants = {
  readData: { table: [...read, ...describe], key: ['kms:Decrypt', 'kms:DescribeKey'] },
  writeData: { table: [...write, ...describe], key: keyToWrite },
  readWriteData: { table: [...read, ...write, ...describe], key: keyToWrite },
} as const satisfies Readonly<Record<string, TableGrant>>;
