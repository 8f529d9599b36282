import type { Reading } from '../engine/reading';
import type { Resource, Template } from '../engine/template';
import { hasHole } from '../engine/value';
import type { World } from '../engine/world';
import { LEFT_OPEN } from '../iam/evaluate';

/** What an ARN needs of the place it is deployed to, where templates leave it open. */
const PARTITION = 'aws';
const REGION = 'us-east-1';
const ACCOUNT = '000000000000';

/** How the ARNs of a kind of resource look; a `-` at their end stands for the name. A third entry names what `Ref` gives where that is the ARN. */
type Shape = readonly [arn: string, name: readonly string[], ref?: 'arn'];

const SHAPES: Readonly<Record<string, Shape>> = Object.fromEntries(
  (
    [
      ['AWS::S3::Bucket aws_s3_bucket', 'arn:P:s3:::-', 'BucketName bucket'],
      ['AWS::SQS::Queue aws_sqs_queue', 'arn:P:sqs:R:A:-', 'QueueName name'],
      ['AWS::SNS::Topic aws_sns_topic', 'arn:P:sns:R:A:-', 'TopicName name', 'arn'],
      ['AWS::DynamoDB::Table aws_dynamodb_table', 'arn:P:dynamodb:R:A:table/-', 'TableName name'],
      ['AWS::DynamoDB::GlobalTable', 'arn:P:dynamodb:R:A:table/-', 'TableName'],
      ['AWS::Lambda::Function aws_lambda_function', 'arn:P:lambda:R:A:function:-', 'FunctionName function_name'],
      ['AWS::KMS::Key aws_kms_key', 'arn:P:kms:R:A:key/-', ''],
      [
        'AWS::SecretsManager::Secret aws_secretsmanager_secret',
        'arn:P:secretsmanager:R:A:secret:-',
        'Name name',
        'arn',
      ],
      ['AWS::IAM::Role aws_iam_role', 'arn:P:iam::A:role/-', 'RoleName name'],
      ['AWS::IAM::User aws_iam_user', 'arn:P:iam::A:user/-', 'UserName name'],
      ['AWS::IAM::Group aws_iam_group', 'arn:P:iam::A:group/-', 'GroupName name'],
      ['AWS::IAM::ManagedPolicy aws_iam_policy', 'arn:P:iam::A:policy/-', 'ManagedPolicyName name', 'arn'],
      ['AWS::ECR::Repository aws_ecr_repository', 'arn:P:ecr:R:A:repository/-', 'RepositoryName name'],
      ['AWS::Logs::LogGroup aws_cloudwatch_log_group', 'arn:P:logs:R:A:log-group:-', 'LogGroupName name'],
      ['AWS::Kinesis::Stream aws_kinesis_stream', 'arn:P:kinesis:R:A:stream/-', 'Name name'],
      [
        'AWS::StepFunctions::StateMachine aws_sfn_state_machine',
        'arn:P:states:R:A:stateMachine:-',
        'StateMachineName name',
        'arn',
      ],
      ['AWS::Events::EventBus aws_cloudwatch_event_bus', 'arn:P:events:R:A:event-bus/-', 'Name name'],
      ['AWS::CodeBuild::Project aws_codebuild_project', 'arn:P:codebuild:R:A:project/-', 'Name name'],
      ['AWS::SSM::Parameter aws_ssm_parameter', 'arn:P:ssm:R:A:parameter/-', 'Name name'],
      ['AWS::EFS::FileSystem aws_efs_file_system', 'arn:P:elasticfilesystem:R:A:file-system/-', ''],
      ['AWS::OpenSearchService::Domain aws_opensearch_domain', 'arn:P:es:R:A:domain/-', 'DomainName domain_name'],
      ['AWS::ECS::Cluster aws_ecs_cluster', 'arn:P:ecs:R:A:cluster/-', 'ClusterName name'],
      ['AWS::RDS::DBInstance aws_db_instance', 'arn:P:rds:R:A:db:-', 'DBInstanceIdentifier identifier'],
      ['AWS::Backup::BackupVault aws_backup_vault', 'arn:P:backup:R:A:backup-vault:-', 'BackupVaultName name'],
    ] as [string, string, string, 'arn'?][]
  ).flatMap(([types, arn, names, ref]) =>
    types
      .split(' ')
      .map((type) => [type, [arn, names.split(' ').filter(Boolean), ...(ref ? [ref] : [])] as unknown as Shape]),
  ),
);

/** Whether resources of a type have an ARN that can be told from the template. */
export const hasArn = (type: string): boolean => Object.hasOwn(SHAPES, type);

/** The ARN of a resource; its id stands in for a name that deployment makes up. */
export function arnOf(it: Reading): string {
  const [arn] = SHAPES[it.type] as Shape;
  const path = /::(Role|User|Group|ManagedPolicy)$|^aws_iam_/.test(it.type) ? pathOf(it) : '';
  return `${placed(arn.slice(0, -1), it)}${path}${nameOf(it).replace(/^\//, '')}`;
}

function nameOf(it: Reading): string {
  const [, names] = SHAPES[it.type] as Shape;
  const given = names.map((name) => it.fact(name).text).find((text) => text !== undefined && !hasHole(text));
  return given ?? it.id.replace(/[^\w.-]/g, '-');
}

function pathOf(it: Reading): string {
  const path = it.fact(it.dialect === 'terraform' ? 'path' : 'Path').text ?? '/';
  return hasHole(path) ? '' : path.slice(1);
}

const placed = (arn: string, it: Reading): string =>
  arn.replace(/\bP\b/, PARTITION).replace(/\bR\b/, REGION).replace(/\bA\b/, accountOf(it.resource.template, it.world));

const OWN_ACCOUNT = { Ref: 'AWS::AccountId' };

/** The account that a template is deployed to, or one that stands for it. */
export function accountOf(template: Template, world: World): string {
  const account = template.dialect === 'cloudformation' ? template.evaluate(OWN_ACCOUNT, world) : undefined;
  return typeof account === 'string' && /^\d{12}$/.test(account) ? account : ACCOUNT;
}

/** Whether an account only stands for one that the template leaves open. */
export const isStandIn = (account: string): boolean => account === ACCOUNT;

/** A text of a policy as evaluation takes it: references become ARNs and names, the rest of what is open is marked so. */
export function filled(text: string, from: Resource, read: (resource: Resource) => Reading): string {
  return text.replace(/\$\{([^}]*)\}/g, (whole, inner: string) => {
    if (/^[*?$]$/.test(inner) || /^[a-z][\w-]*:[^:]/i.test(inner)) return whole;
    const pseudo = pseudoOf(inner, from, read);
    if (pseudo) return pseudo;
    const [id, attribute] = named(inner, from);
    const resource = id === undefined ? undefined : resourceNamed(id, from.template);
    const value = resource && hasArn(resource.type) ? attributeOf(read(resource), attribute) : undefined;
    return value ?? `${LEFT_OPEN[0]}${inner}${LEFT_OPEN[1]}`;
  });
}

function pseudoOf(inner: string, from: Resource, read: (resource: Resource) => Reading): string | undefined {
  if (inner === 'AWS::Partition' || /^data\.aws_partition\.\w+\.partition$/.test(inner)) return PARTITION;
  if (inner === 'AWS::Region' || /^data\.aws_region\.\w+\.(name|region|id)$/.test(inner)) return REGION;
  if (inner === 'AWS::URLSuffix') return 'amazonaws.com';
  if (inner === 'AWS::AccountId' || /^data\.aws_caller_identity\.\w+\.(account_id|id)$/.test(inner))
    return accountOf(from.template, read(from).world);
  return undefined;
}

/** The resource and the attribute that a hole names. */
function named(inner: string, { template }: Resource): [id: string | undefined, attribute: string] {
  if (template.dialect === 'cloudformation') {
    const [id = '', ...rest] = inner.split('.');
    return [id, rest.join('.')];
  }
  const dot = inner.lastIndexOf('.');
  return [inner.slice(0, dot), inner.slice(dot + 1)];
}

/** A resource of this template by its id, else one of another template that is read together with it. */
function resourceNamed(id: string, template: Template): Resource | undefined {
  const own = template.resources.get(id);
  if (own) return own;
  const others = template.assembly.templates.flatMap(({ resources }) => resources.get(id) ?? []);
  return others.length === 1 ? others[0] : undefined;
}

function attributeOf(it: Reading, attribute: string): string | undefined {
  const [, , ref] = SHAPES[it.type] as Shape;
  if (/arn$/i.test(attribute)) return arnOf(it);
  if (attribute === '' || attribute === 'id') return ref === 'arn' ? arnOf(it) : nameOf(it);
  return /^(name|bucket|function_name|key_id|KeyId)$/.test(attribute) ? nameOf(it) : undefined;
}
