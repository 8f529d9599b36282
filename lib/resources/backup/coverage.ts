import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { someOf, type Truth } from '../../engine/truth';
import { Reference } from '../../engine/value';
import type { Verdict } from '../../engine/verdict';

/** How ARNs name the service of a type. */
const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/dynamodb/i, 'dynamodb'],
  [/::Volume$|ebs_volume$/, 'ec2'],
  [/efs/i, 'elasticfilesystem'],
  [/rds|^aws_(db|rds)_/i, 'rds'],
];

const TAGS = ['BackupSelection.ListOfTags', 'selection_tag'];
const NARROWED = ['BackupSelection.Conditions', 'BackupSelection.NotResources', 'condition', 'not_resources'];

/**
 * Whether a backup selection of the assembly names this resource, a tag of it, or all of its kind. Another tag or a
 * pattern may take it in, which only deployment can tell; a selection that names other resources does not.
 */
export function inBackupPlan(it: Reading): Verdict {
  const named = [
    ...it.companions('AWS::Backup::BackupSelection', 'BackupSelection.Resources'),
    ...it.companions('aws_backup_selection', 'resources'),
  ];
  const here = it.fact('');
  if (named.length > 0) return here.pass();
  const selections = [...it.all('AWS::Backup::BackupSelection'), ...it.all('aws_backup_selection')];
  const taken = someOf(selections, (selection) => {
    const arns = [...selection.fact('BackupSelection.Resources').items(), ...selection.fact('resources').items()];
    const tags = TAGS.flatMap((path) => selection.fact(path).items());
    const isNarrowed = NARROWED.some((path) => !selection.fact(path).isAbsentHere);
    // By tags alone, a selection takes in what has one of them.
    if (arns.length === 0 && !isNarrowed && tags.some((tag) => isTagged(it, tag))) return true;
    const isTaken = someOf(arns, (arn) => takes(arn, it.type));
    return (isNarrowed || tags.length > 0) && (isTaken !== false || arns.length === 0) ? undefined : isTaken;
  });
  if (taken) return here.pass();
  return taken === undefined ? here.unknown('a backup selection by tag or pattern may take it in') : here.fail();
}

/** Whether a tag of a selection is written at a resource. The stack or the provider may add others. */
function isTagged(it: Reading, tag: Fact): boolean {
  const { text: key } = tag.get('ConditionKey').orElse(() => tag.get('key'));
  const { text: value } = tag.get('ConditionValue').orElse(() => tag.get('value'));
  const isIt = (name: string | undefined, fact: Fact): boolean => name === key && fact.text === value;
  return (
    key !== undefined &&
    value !== undefined &&
    [it.fact('Tags', 'tags'), it.fact('FileSystemTags')].some(
      (tags) =>
        tags.entries().some(([name, own]) => isIt(name, own)) ||
        tags.items().some((own) => isIt(own.get('Key').text, own.get('Value'))),
    )
  );
}

/** Whether an ARN of a selection takes in a resource of a type that it does not refer to. */
function takes(arn: Fact, type: string): Truth {
  if (arn.value instanceof Reference) return false;
  const { text } = arn;
  if (text === undefined || arn.isUnknown) return undefined;
  if (text === '*') return true;
  const [service, region, account, ...rest] = text.split(':').slice(2);
  const own = SERVICES.find(([pattern]) => pattern.test(type))?.[1];
  if (service !== undefined && /^[a-z0-9-]+$/.test(service) && service !== own) return false;
  if (!/[*$]/.test(text)) return false;
  return region === '*' && account === '*' && rest.join(':') === '*' ? true : undefined;
}
