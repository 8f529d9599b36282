import { both, negate, someOf, type Truth } from '../engine/truth';
import { type Condition, type Item, type Items, includes, includesAll, isAllow, type Statement } from './policy';

/** Data that one kind of action reads, and how a pattern looks that takes in all resources that hold it. */
interface Data {
  /** `every secret` */
  readonly words: string;
  readonly actions: readonly string[];
  /** Tested where holes of the pattern are an `x`. */
  readonly every: RegExp;
}

/** The data that a policy can open as a whole, by what holds it. */
export const DATA = {
  secrets: {
    words: 'every secret of Secrets Manager',
    actions: ['secretsmanager:GetSecretValue'],
    every: /^arn:[^:]*:secretsmanager:[^:]*:[^:]*:(secret:)?\*+$/,
  },
  parameters: {
    words: 'every parameter of Systems Manager',
    actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath', 'ssm:GetParameterHistory'],
    every: /^arn:[^:]*:ssm:[^:]*:[^:]*:(parameter\/?)?\*+$/,
  },
  objects: {
    words: 'the objects of every bucket',
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
    every: /^arn:[^:]*:s3:[^:]*:[^:]*:\*+(\/\*+)?$/,
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
    every: /^arn:[^:]*:dynamodb:[^:]*:[^:]*:(table\/)?\*+$/,
  },
  databases: {
    words: 'every database of the RDS Data API',
    actions: ['rds-data:ExecuteStatement', 'rds-data:BatchExecuteStatement'],
    every: /^arn:[^:]*:rds:[^:]*:[^:]*:(cluster:)?\*+$/,
  },
  keys: {
    words: 'what every KMS key encrypts',
    actions: ['kms:Decrypt', 'kms:ReEncryptFrom'],
    every: /^arn:[^:]*:kms:[^:]*:[^:]*:(key\/)?\*+$/,
  },
} as const satisfies Readonly<Record<string, Data>>;

/** Whether a statement lets its holder read all data of a kind. A grant of every action is reported as such, and not here. */
export function readsEvery(statement: Statement, { actions, every }: Data): Truth {
  const allow = isAllow(statement);
  if (allow === false) return false;
  const wide = coversEvery(statement.resources, every);
  if (wide === false) return false;
  const granted = someOf(actions, (action) => includes(statement.actions, action));
  if (granted === false) return false;
  return both(
    allow,
    wide,
    granted,
    () => negate(includesAll(statement.actions)),
    () => negate(narrows(statement)),
  );
}

/** Whether patterns take in all resources of a kind; all but some are as good. */
function coversEvery(resources: Items, every: RegExp): Truth {
  if (resources.negated) return resources.said;
  const all = includesAll(resources);
  if (all) return true;
  const isEvery = ({ text, open }: Item) =>
    !open && text.endsWith('*') && every.test(text.replace(/\$\{[^}]*\}/g, 'x'));
  return resources.list.some(isEvery) || all;
}

/** Condition keys that say which data it is: its tags, its key, its rows. Where and by whom it is read leaves all of it open. */
const OF_DATA =
  /resourcetag\/|^s3:existingobjecttag\/|^kms:(?!calleraccount)|^secretsmanager:secretid$|^s3:dataaccesspointarn$|^dynamodb:(leadingkeys|attributes)$/;

/** Whether conditions leave only some of the data. What also holds where the key is missing or other does not narrow. */
function narrows({ conditions, conditionsOpen }: Statement): Truth {
  let narrow: Truth = conditionsOpen ? undefined : false;
  for (const condition of conditions) {
    if (!OF_DATA.test(condition.key)) continue;
    const limits = limitsBy(condition);
    if (limits) return true;
    if (limits === undefined) narrow = undefined;
  }
  return narrow;
}

function limitsBy({ operator, key, values }: Condition): Truth {
  if (operator === 'null') return values.every(({ text }) => text === 'false');
  if (operator.includes('not') || operator.endsWith('ifexists')) return false;
  // The rows and attributes of a request are always there to be compared.
  if (operator.startsWith('forallvalues:') && !key.startsWith('dynamodb:')) return false;
  return values.some(({ open }) => open) && operator.includes('like') ? undefined : true;
}
