import { Fact } from '../engine/fact';
import { Reading } from '../engine/reading';
import type { Resource } from '../engine/template';
import type { Value } from '../engine/value';
import { LEFT_OPEN, type PlainStatement, type PolicyKind, testOf } from '../iam/evaluate';
import { documentsOf, type Items, type Policy, type Statement } from '../iam/policy';
import { awsManagedName } from '../resources/iam/attachment';
import { holder } from '../resources/iam/holder';
import { filled } from './arn';

/** Statements ready to be evaluated, and where each of them stands. */
export interface Statements {
  readonly plain: readonly PlainStatement[];
  /** The place of each statement, by its index; none for what only deployment can tell. */
  readonly at: readonly (Fact | undefined)[];
}

/** What stands in for policies that the template does not show. */
const open = (what: string): string => `${LEFT_OPEN[0]}${what}${LEFT_OPEN[1]}`;

/** A policy of a template as evaluation takes it; `more` names policies whose content is not in the template. */
export function statementsOf(
  policy: PolicyKind,
  read: Fact<Policy>,
  more: readonly string[],
  world: Reading['world'],
): Statements {
  const known = read.known?.statements ?? [];
  const hidden = [
    ...more,
    ...(read.isUnknown || read.known?.open ? ['a policy that is put together at deployment'] : []),
  ];
  const plain = known.map((statement, index) => plainOf(policy, index, statement, world));
  const unseen = hidden.map((what, index) => granting(policy, plain.length + index, what));
  return { plain: [...plain, ...unseen], at: [...known.map(({ fact }) => fact), ...unseen.map(() => undefined)] };
}

/** An Allow of who knows what, or of everything where that is what the policy of AWS says. */
function granting(policy: PolicyKind, index: number, what: string): PlainStatement {
  const all = what.endsWith('/AdministratorAccess');
  return {
    policy,
    document: 0,
    index,
    sid: all ? 'AdministratorAccess' : undefined,
    effect: 'Allow',
    variables: true,
    actions: { negated: false, values: [all ? '*' : open(what)] },
    resources: { negated: false, values: ['*'] },
    principals: policy === 'resource' ? { negated: false, list: [{ type: 'AWS', name: open(what) }] } : undefined,
    conditions: [],
  };
}

function plainOf(policy: PolicyKind, index: number, statement: Statement, world: Reading['world']): PlainStatement {
  const { resource } = statement.fact.at;
  const fill = (text: string) =>
    filled(text === '' ? open('a value of deployment') : text, resource, (one) => new Reading(one, world));
  const values = ({ negated, list }: Items) => ({ negated, values: list.map(({ text }) => fill(text)) });
  const conditions = statement.fact
    .get('Condition')
    .entries()
    .flatMap(([operator, tests]) =>
      tests.entries().flatMap(
        ([key, wanted]) =>
          testOf(
            operator,
            key,
            wanted.items().map(({ text }) => fill(text ?? '')),
          ) ?? [],
      ),
    );
  const isOpen = statement.effect === undefined || statement.conditionsOpen;
  const actions = values(statement.actions);
  return {
    policy,
    document: 0,
    index,
    sid: statement.fact.get('Sid').text,
    effect: statement.effect ?? 'Allow',
    variables: true,
    actions: { ...actions, values: actions.values.map((action) => action.toLowerCase()) },
    resources: statement.resources.said
      ? values(statement.resources)
      : policy === 'resource'
        ? undefined
        : { negated: false, values: ['*'] },
    principals: statement.principals.said
      ? {
          negated: statement.principals.negated,
          list: statement.principals.list.map(({ type, text }) => ({ type, name: fill(text) })),
        }
      : undefined,
    conditions: isOpen ? [...conditions, LATER] : conditions,
  };
}

/** A condition that only deployment can tell. */
const LATER = testOf('StringEquals', 'a condition that is put together at deployment', [
  'what it asks for',
]) as NonNullable<ReturnType<typeof testOf>>;

/** Everything that a user or role may do by itself, its groups' policies included. */
export function identityOf(it: Reading): Statements {
  const groups = groupsOf(it);
  const documents = [it, ...groups].map((one) => holder.read(one.resource, one.world).policy);
  const policy: Policy = {
    statements: documents.flatMap(({ known }) => known?.statements ?? []),
    documents: documents.flatMap(({ known }) => known?.documents ?? []),
    open: documents.some(({ isUnknown, known }) => isUnknown || known?.open === true),
  };
  const read = new Fact<Policy>(it.fact('').at, policy as unknown as Value);
  return statementsOf('identity', read, [it, ...groups].flatMap(attached), it.world);
}

function groupsOf(it: Reading): Reading[] {
  if (it.type === 'AWS::IAM::User')
    return it
      .fact('Groups')
      .items()
      .flatMap((group) => it.follow(group) ?? []);
  if (it.type !== 'aws_iam_user') return [];
  return it
    .companions('aws_iam_user_group_membership', 'user', 'name')
    .flatMap((membership) => membership.fact('groups').items())
    .flatMap((group) => it.follow(group) ?? []);
}

/** Policies that are attached by an ARN, and not in the template. */
function attached(it: Reading): string[] {
  const kind = /(role|user|group)$/i.exec(it.type)?.[0].toLowerCase();
  const arns = [
    ...it.fact('ManagedPolicyArns').items(),
    ...it.fact('managed_policy_arns').items(),
    ...it.companions(`aws_iam_${kind}_policy_attachment`, kind as string, 'name').map((one) => one.fact('policy_arn')),
  ];
  return arns
    .filter((arn) => !it.follow(arn))
    .map((arn) => (awsManagedName(arn) ? `aws:policy/${awsManagedName(arn)}` : (arn.text ?? 'a policy')));
}

/** What limits a user or role; undefined where nothing does. */
export function boundaryOf(it: Reading): Statements | undefined {
  const boundary = it.fact(it.dialect === 'terraform' ? 'permissions_boundary' : 'PermissionsBoundary');
  if (boundary.isAbsentHere) return undefined;
  const policy = it.follow(boundary);
  const document = policy?.fact(it.dialect === 'terraform' ? 'policy' : 'PolicyDocument');
  if (policy && document) return statementsOf('boundary', documentsOf(policy, [document]), [], it.world);
  return { plain: [granting('boundary', 0, boundary.text ?? 'a boundary')], at: [undefined] };
}

/** Where a kind of resource keeps the policy that says who may use it: on itself, or on a resource that names it. */
const KEPT: Readonly<Record<string, readonly (readonly [property: string, type?: string, key?: string])[]>> = {
  'AWS::S3::Bucket': [['PolicyDocument', 'AWS::S3::BucketPolicy', 'Bucket']],
  'AWS::SQS::Queue': [['PolicyDocument', 'AWS::SQS::QueuePolicy', 'Queues']],
  'AWS::SNS::Topic': [['PolicyDocument', 'AWS::SNS::TopicPolicy', 'Topics']],
  'AWS::SecretsManager::Secret': [['ResourcePolicy', 'AWS::SecretsManager::ResourcePolicy', 'SecretId']],
  'AWS::KMS::Key': [['KeyPolicy']],
  'AWS::IAM::Role': [['AssumeRolePolicyDocument']],
  'AWS::ECR::Repository': [['RepositoryPolicyText']],
  'AWS::EFS::FileSystem': [['FileSystemPolicy']],
  'AWS::OpenSearchService::Domain': [['AccessPolicies']],
  'AWS::DynamoDB::Table': [['ResourcePolicy.PolicyDocument']],
  'AWS::Backup::BackupVault': [['AccessPolicy']],
  aws_s3_bucket: [['policy'], ['policy', 'aws_s3_bucket_policy', 'bucket']],
  aws_sqs_queue: [['policy'], ['policy', 'aws_sqs_queue_policy', 'queue_url']],
  aws_sns_topic: [['policy'], ['policy', 'aws_sns_topic_policy', 'arn']],
  aws_secretsmanager_secret: [['policy'], ['policy', 'aws_secretsmanager_secret_policy', 'secret_arn']],
  aws_kms_key: [['policy'], ['policy', 'aws_kms_key_policy', 'key_id']],
  aws_iam_role: [['assume_role_policy']],
  aws_ecr_repository: [['policy', 'aws_ecr_repository_policy', 'repository']],
  aws_efs_file_system: [['policy', 'aws_efs_file_system_policy', 'file_system_id']],
  aws_opensearch_domain: [['access_policies'], ['access_policies', 'aws_opensearch_domain_policy', 'domain_name']],
  aws_backup_vault: [['policy', 'aws_backup_vault_policy', 'backup_vault_name']],
};

/** The policy of a resource; undefined where it has none. */
export function resourcePolicyOf(resource: Resource, world: Reading['world']): Statements | undefined {
  const it = new Reading(resource, world);
  if (/^(AWS::Lambda::Function|aws_lambda_function)$/.test(it.type)) return permissionsOf(it);
  const documents = (KEPT[it.type] ?? [])
    .flatMap(([property, type, key]) =>
      type && key ? it.companions(type, key).map((one) => one.fact(property)) : [it.fact(property)],
    )
    .filter(({ isAbsentHere }) => !isAbsentHere);
  return documents.length === 0 ? undefined : statementsOf('resource', documentsOf(it, documents), [], world);
}

/** The policy of a function, which is made of permissions. */
function permissionsOf(it: Reading): Statements | undefined {
  const permissions = [
    ...it.companions('AWS::Lambda::Permission', 'FunctionName', 'FunctionName'),
    ...it.companions('aws_lambda_permission', 'function_name', 'function_name'),
  ];
  if (permissions.length === 0) return undefined;
  const plain = permissions.map((permission, index): PlainStatement => {
    const text = (property: string, argument: string) => {
      const found = permission.fact(it.dialect === 'terraform' ? argument : property).text;
      return found === undefined ? undefined : filled(found, permission.resource, (one) => new Reading(one, it.world));
    };
    const test = (operator: string, key: string, value: string | undefined) =>
      value === undefined ? [] : [testOf(operator, key, [value])];
    const who = text('Principal', 'principal') ?? open('a principal');
    return {
      policy: 'resource',
      document: 0,
      index,
      sid: undefined,
      effect: 'Allow',
      variables: false,
      actions: { negated: false, values: [(text('Action', 'action') ?? open('an action')).toLowerCase()] },
      resources: undefined,
      principals: { negated: false, list: [{ type: /\.amazonaws\.com/.test(who) ? 'Service' : 'AWS', name: who }] },
      conditions: [
        ...test('ArnLike', 'aws:SourceArn', text('SourceArn', 'source_arn')),
        ...test('StringEquals', 'aws:SourceAccount', text('SourceAccount', 'source_account')),
        ...test('StringEquals', 'aws:PrincipalOrgID', text('PrincipalOrgID', 'principal_org_id')),
      ].flatMap((one) => one ?? []),
    };
  });
  return { plain, at: permissions.map((permission) => permission.fact('')) };
}
