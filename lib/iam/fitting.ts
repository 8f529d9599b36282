import { noteFar } from '../engine/looks';
import type { Truth } from '../engine/truth';
import { resourcesOf } from './action-resources';
import { type Arn, arnOf } from './arn';
import { hasWildcard, matches } from './glob';
import { type Item, isEverything, type Statement } from './policy';
import { ARN_SHAPES, referredBy } from './resource-arns';

/**
 * An action of a statement whose kinds of resource have other ARNs than all that stand beside it, so that the statement
 * says nothing about it. Patterns of actions are left alone, as are references to what is not known to have its own ARN,
 * and actions of which AWS lists no kinds: some are asked about with an ARN all the same.
 */
export function unfitAction(statement: Statement): string | undefined {
  const { actions, resources } = statement;
  if (actions.negated || !resources.said || resources.negated || resources.list.length === 0) return undefined;
  // A parameter that is empty until somebody says more is none of either.
  if (resources.list.some(({ text, open }) => open || text === '' || isEverything(text))) return undefined;
  const texts = resources.list.map(({ text }) => {
    const written = writtenOut(text, statement);
    return { text: written, arn: arnOf(written) };
  });
  return actions.list.find((action) => isUnfit(action, texts))?.text;
}

export const hasUnfitAction = (statement: Statement): Truth => unfitAction(statement) !== undefined;

function isUnfit(
  { text }: Item,
  resources: readonly { readonly text: string; readonly arn: Arn | undefined }[],
): boolean {
  if (OF_TOOLKIT.has(text.toLowerCase())) return false;
  const kinds = resourcesOf(text).flatMap(({ arn }) => arn.split(',arn:${Partition}:'));
  return kinds.length > 0 && !kinds.some((kind) => resources.some((one) => mayBe(kind, one.text, one.arn)));
}

/** Actions that grants of the CDK name beside a stream, or a table without one, which nobody can change and which harms nobody. */
const OF_TOOLKIT: ReadonlySet<string> = new Set([
  'kinesis:describestreamconsumer',
  'kinesis:subscribetoshard',
  'dynamodb:getrecords',
  'dynamodb:getsharditerator',
]);

/** Types whose attribute of that name is the ARN that their table says; that of a log group ends in `:*`, and APIs have several. */
const OWN_ARN: ReadonlySet<string> = new Set(
  [
    'AWS::S3::Bucket aws_s3_bucket AWS::SQS::Queue aws_sqs_queue AWS::SNS::Topic aws_sns_topic',
    'AWS::DynamoDB::Table AWS::DynamoDB::GlobalTable aws_dynamodb_table AWS::Lambda::Function aws_lambda_function',
    'AWS::KMS::Key aws_kms_key AWS::SecretsManager::Secret aws_secretsmanager_secret AWS::Kinesis::Stream aws_kinesis_stream',
    'AWS::IAM::Role aws_iam_role AWS::IAM::User aws_iam_user AWS::IAM::Group aws_iam_group AWS::IAM::ManagedPolicy aws_iam_policy',
    'AWS::ECR::Repository aws_ecr_repository AWS::StepFunctions::StateMachine aws_sfn_state_machine',
    'AWS::CodeBuild::Project aws_codebuild_project',
  ].flatMap((types) => types.split(' ')),
);

/** A text that begins with a reference to the ARN of a resource of the template, with an ARN of that kind in its place. */
function writtenOut(text: string, { fact }: Statement): string {
  return text.replace(/^\$\{([^}]+)\}/, (hole, inner: string) => {
    noteFar();
    const { resource, attribute } = referredBy(inner, fact.resource.template);
    if (!resource || !OWN_ARN.has(resource.type)) return hole;
    const [arn, , ref] = ARN_SHAPES[resource.type] as (typeof ARN_SHAPES)[string];
    const isArn = attribute === '' || attribute === 'id' ? ref === 'arn' : /^arn$/i.test(attribute);
    return isArn
      ? arn
          .replace(':P:', ':aws:')
          .replace(/:R(?=:)/, ':*')
          .replace(/:A(?=:)/, ':*')
          .replace(/-$/, 'name')
      : hole;
  });
}

/** The ARNs of kinds, of which AWS has so many and no more. */
const ownArns = new Map<string, Arn | undefined>();

function ownArnOf(kind: string): Arn | undefined {
  if (!ownArns.has(kind)) ownArns.set(kind, arnOf(`arn:\${Partition}:${kind}`));
  return ownArns.get(kind);
}

/** Whether a pattern of resources may take in one of a kind, as `resourcesOf` gives them. Where it is no ARN, only its whole text is compared. */
export function mayBe(kind: string, text: string, given = arnOf(text)): boolean {
  const own = ownArnOf(kind);
  if (!own || !given || hasWildcard(text.slice(0, text.indexOf(given.service))))
    return matches(text, `arn:\${Partition}:${kind}`) !== false;
  // Names of buckets have no slash; other names may.
  if (kind === BUCKET && given.resource.includes('/')) return false;
  const isSameService = given.service === own.service || RENAMED.test(`${own.service} ${given.service}`);
  return (
    (isSameService || matches(given.service, own.service) !== false) &&
    (['resource', 'region', 'account'] as const).every((field) => matches(given[field], own[field]) !== false)
  );
}

/** A service that goes by two names: https://docs.aws.amazon.com/dtconsole/latest/userguide/rename.html */
const RENAMED = /^(codestar-connections codeconnections|codeconnections codestar-connections)$/;

const BUCKET = 's3:::${BucketName}';
