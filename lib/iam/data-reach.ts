import { both, either, negate, someOf, type Truth } from '../engine/truth';
import { narrowsTouched } from './condition-keys';
import { isDenied, takesInEvery } from './every-resource';
import { includes, isAllow, type Statement } from './policy';

/** Data that one kind of action reads. */
interface Data {
  /** `every secret` */
  readonly words: string;
  readonly actions: readonly string[];
}

/** The data that a policy can open as a whole, by what holds it. */
export const DATA = {
  secrets: {
    words: 'every secret of Secrets Manager',
    actions: ['secretsmanager:GetSecretValue'],
  },
  parameters: {
    words: 'every parameter of Systems Manager',
    actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath', 'ssm:GetParameterHistory'],
  },
  objects: {
    words: 'the objects of every bucket',
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
  },
  tables: {
    words: 'every table of DynamoDB',
    actions: [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'dynamodb:PartiQLSelect',
      'dynamodb:GetRecords',
      'dynamodb:ExportTableToPointInTime',
    ],
  },
  databases: {
    words: 'every database of the RDS Data API',
    actions: ['rds-data:ExecuteStatement', 'rds-data:BatchExecuteStatement'],
  },
  keys: {
    words: 'what every KMS key encrypts',
    actions: ['kms:Decrypt', 'kms:ReEncryptFrom'],
  },
} as const satisfies Readonly<Record<string, Data>>;

/** Whether a statement lets its holder read all data of a kind. */
export function readsEvery(statement: Statement, { actions }: Data, among: readonly Statement[] = []): Truth {
  const allow = isAllow(statement);
  if (allow === false) return false;
  const granted = someOf(actions, (action) =>
    both(
      includes(statement.actions, action),
      () => takesInEvery(statement.resources, action),
      () => !isDenied(action, among),
    ),
  );
  if (granted === false) return false;
  return both(allow, granted, () =>
    negate(either(statement.conditionsOpen ? undefined : false, someOf(statement.conditions, narrowsTouched))),
  );
}
