import type { Reading } from '../engine/reading';
import { typesOf } from '../engine/rule';
import type { Resource, Template } from '../engine/template';
import { hasHole } from '../engine/value';
import type { World } from '../engine/world';
import { kindsOf } from '../iam/action-resources';
import { LEFT_OPEN } from '../iam/evaluate';
import { vpcEndpoint } from '../resources/ec2/vpc-endpoint';

/** What an ARN needs of the place it is deployed to, where templates leave it open. */
const PARTITION = 'aws';
const REGION = 'us-east-1';
const ACCOUNT = '000000000000';

/** How the ARNs of a kind of resource look; a `-` at their end stands for the name. A third entry names what `Ref` gives where that is the ARN. */
type Shape = readonly [arn: string, name: readonly string[], ref?: 'arn'];

const SHAPES: Readonly<Record<string, Shape>> = Object.fromEntries(
  (
    [
      ['AWS::S3::Bucket aws_s3_bucket', 's3:::-', 'BucketName bucket'],
      ['AWS::SQS::Queue aws_sqs_queue', 'sqs:R:A:-', 'QueueName name'],
      ['AWS::SNS::Topic aws_sns_topic', 'sns:R:A:-', 'TopicName name', 'arn'],
      ['AWS::DynamoDB::Table AWS::DynamoDB::GlobalTable aws_dynamodb_table', 'dynamodb:R:A:table/-', 'TableName name'],
      ['AWS::Lambda::Function aws_lambda_function', 'lambda:R:A:function:-', 'FunctionName function_name'],
      ['AWS::Serverless::Function', 'lambda:R:A:function:-', 'FunctionName'],
      ['AWS::Lambda::LayerVersion aws_lambda_layer_version', 'lambda:R:A:layer:-', 'LayerName layer_name', 'arn'],
      ['AWS::KMS::Key AWS::KMS::ReplicaKey', 'kms:R:A:key/-', ''],
      ['aws_kms_key aws_kms_replica_key aws_kms_external_key aws_kms_replica_external_key', 'kms:R:A:key/-', ''],
      ['AWS::SecretsManager::Secret aws_secretsmanager_secret', 'secretsmanager:R:A:secret:-', 'Name name', 'arn'],
      ['AWS::IAM::Role aws_iam_role', 'iam::A:role/-', 'RoleName name'],
      ['AWS::IAM::User aws_iam_user', 'iam::A:user/-', 'UserName name'],
      ['AWS::IAM::Group aws_iam_group', 'iam::A:group/-', 'GroupName name'],
      ['AWS::IAM::ManagedPolicy aws_iam_policy', 'iam::A:policy/-', 'ManagedPolicyName name', 'arn'],
      ['AWS::ECR::Repository aws_ecr_repository', 'ecr:R:A:repository/-', 'RepositoryName name'],
      [
        'AWS::ECR::RepositoryCreationTemplate aws_ecr_repository_creation_template',
        'ecr:R:A:repository/-',
        'Prefix prefix',
      ],
      [
        'AWS::ECR::PublicRepository aws_ecrpublic_repository',
        'ecr-public::A:repository/-',
        'RepositoryName repository_name',
      ],
      ['AWS::Logs::LogGroup aws_cloudwatch_log_group', 'logs:R:A:log-group:-', 'LogGroupName name'],
      ['AWS::Logs::Destination aws_cloudwatch_log_destination', 'logs:R:A:destination:-', 'DestinationName name'],
      ['AWS::Kinesis::Stream aws_kinesis_stream', 'kinesis:R:A:stream/-', 'Name name'],
      [
        'AWS::StepFunctions::StateMachine aws_sfn_state_machine',
        'states:R:A:stateMachine:-',
        'StateMachineName name',
        'arn',
      ],
      ['AWS::Events::EventBus aws_cloudwatch_event_bus', 'events:R:A:event-bus/-', 'Name name'],
      ['AWS::EventSchemas::Registry aws_schemas_registry', 'schemas:R:A:registry/-', 'RegistryName name'],
      ['AWS::CodeBuild::Project aws_codebuild_project', 'codebuild:R:A:project/-', 'Name name'],
      ['aws_codebuild_report_group', 'codebuild:R:A:report-group/-', 'name'],
      ['AWS::CodeArtifact::Domain aws_codeartifact_domain', 'codeartifact:R:A:domain/-', 'DomainName domain', 'arn'],
      [
        'AWS::CodeArtifact::Repository aws_codeartifact_repository',
        'codeartifact:R:A:repository/-',
        'RepositoryName repository',
        'arn',
      ],
      ['AWS::SSM::Parameter aws_ssm_parameter', 'ssm:R:A:parameter/-', 'Name name'],
      ['AWS::EFS::FileSystem aws_efs_file_system', 'elasticfilesystem:R:A:file-system/-', ''],
      ['AWS::OpenSearchService::Domain aws_opensearch_domain', 'es:R:A:domain/-', 'DomainName domain_name'],
      ['AWS::Elasticsearch::Domain aws_elasticsearch_domain', 'es:R:A:domain/-', 'DomainName domain_name'],
      ['AWS::ECS::Cluster aws_ecs_cluster', 'ecs:R:A:cluster/-', 'ClusterName name'],
      ['AWS::RDS::DBInstance aws_db_instance', 'rds:R:A:db:-', 'DBInstanceIdentifier identifier'],
      ['AWS::Backup::BackupVault aws_backup_vault', 'backup:R:A:backup-vault:-', 'BackupVaultName name'],
      [
        'AWS::Backup::LogicallyAirGappedBackupVault aws_backup_logically_air_gapped_vault',
        'backup:R:A:backup-vault:-',
        'BackupVaultName name',
      ],
      ['aws_glacier_vault', 'glacier:R:A:vaults/-', 'name'],
      ['AWS::ApiGateway::RestApi aws_api_gateway_rest_api', 'execute-api:R:A:-', ''],
      ['AWS::ApiGateway::DomainNameV2', 'execute-api:R:A:/domainnames/-', 'DomainName'],
      ['aws_ses_domain_identity', 'ses:R:A:identity/-', 'domain'],
      ['aws_ses_email_identity', 'ses:R:A:identity/-', 'email'],
      ['aws_sesv2_email_identity', 'ses:R:A:identity/-', 'email_identity'],
      ['AWS::MSK::Cluster aws_msk_cluster', 'kafka:R:A:cluster/-', 'ClusterName cluster_name', 'arn'],
      [
        'AWS::MSK::ServerlessCluster aws_msk_serverless_cluster',
        'kafka:R:A:cluster/-',
        'ClusterName cluster_name',
        'arn',
      ],
      ['AWS::MediaStore::Container aws_media_store_container', 'mediastore:R:A:container/-', 'ContainerName name'],
      ['AWS::S3::AccessPoint aws_s3_access_point', 's3:R:A:accesspoint/-', 'Name name'],
      [
        'AWS::S3::MultiRegionAccessPoint aws_s3control_multi_region_access_point',
        's3::A:accesspoint/-',
        'Name details.name',
      ],
      [
        'AWS::S3ObjectLambda::AccessPoint aws_s3control_object_lambda_access_point',
        's3-object-lambda:R:A:accesspoint/-',
        'Name name',
      ],
      ['AWS::S3Outposts::Bucket aws_s3control_bucket', 's3-outposts:R:A:outpost/any/bucket/-', 'BucketName bucket'],
      ['AWS::S3Outposts::AccessPoint', 's3-outposts:R:A:outpost/any/accesspoint/-', 'Name'],
      ['AWS::S3Express::DirectoryBucket', 's3express:R:A:bucket/-', 'BucketName'],
      ['AWS::S3Express::AccessPoint', 's3express:R:A:accesspoint/-', 'Name'],
      ['AWS::S3Tables::TableBucket aws_s3tables_table_bucket', 's3tables:R:A:bucket/-', 'TableBucketName name'],
      ['AWS::S3Tables::Table aws_s3tables_table', 's3tables:R:A:bucket/any/table/-', 'TableName name'],
      [
        'AWS::S3Vectors::VectorBucket aws_s3vectors_vector_bucket',
        's3vectors:R:A:bucket/-',
        'VectorBucketName vector_bucket_name',
      ],
      ['AWS::Redshift::Cluster aws_redshift_cluster', 'redshift:R:A:namespace:-', ''],
      ['AWS::RedshiftServerless::Namespace', 'redshift-serverless:R:A:namespace/-', ''],
      ['aws_redshiftserverless_snapshot', 'redshift-serverless:R:A:snapshot/-', ''],
      ['AWS::Oam::Sink aws_oam_sink', 'oam:R:A:sink/-', '', 'arn'],
      [
        'AWS::SageMaker::ModelPackageGroup aws_sagemaker_model_package_group',
        'sagemaker:R:A:model-package-group/-',
        'ModelPackageGroupName model_package_group_name',
        'arn',
      ],
      ['AWS::APS::Workspace aws_prometheus_workspace', 'aps:R:A:workspace/-', '', 'arn'],
      ['AWS::CloudTrail::Channel', 'cloudtrail:R:A:channel/-', '', 'arn'],
      ['AWS::CloudTrail::EventDataStore', 'cloudtrail:R:A:eventdatastore/-', '', 'arn'],
      ['AWS::Lex::Bot', 'lex:R:A:bot/-', ''],
      ['AWS::Lex::BotAlias', 'lex:R:A:bot-alias/-', ''],
      ['AWS::VpcLattice::Service aws_vpclattice_service', 'vpc-lattice:R:A:service/-', ''],
      ['AWS::VpcLattice::ServiceNetwork aws_vpclattice_service_network', 'vpc-lattice:R:A:servicenetwork/-', ''],
      ['aws_networkfirewall_firewall_policy', 'network-firewall:R:A:firewall-policy/-', 'name', 'arn'],
      ['aws_networkfirewall_rule_group', 'network-firewall:R:A:stateful-rulegroup/-', 'name', 'arn'],
      ['aws_acmpca_certificate_authority', 'acm-pca:R:A:certificate-authority/-', '', 'arn'],
    ] as [string, string, string, 'arn'?][]
  ).flatMap(([types, arn, names, ref]) =>
    types.split(' ').map((type) => [type, [`arn:P:${arn}`, names.split(' ').filter(Boolean), ref] as unknown as Shape]),
  ),
);

/** Whether the table has the ARNs of a type. */
export const hasArn = (type: string): boolean => Object.hasOwn(SHAPES, type);

/** What the services of types are called in ARNs, where that is another word. */
const SERVICES: Readonly<Record<string, string>> = {
  applicationautoscaling: 'autoscaling',
  amazonmq: 'mq',
  certificatemanager: 'acm',
  cognito: 'cognito-idp',
  db: 'rds',
  docdb: 'rds',
  efs: 'elasticfilesystem',
  elasticloadbalancingv2: 'elasticloadbalancing',
  emr: 'elasticmapreduce',
  kinesisfirehose: 'firehose',
  lb: 'elasticloadbalancing',
  msk: 'kafka',
  neptune: 'rds',
  opensearchserverless: 'aoss',
  opensearchservice: 'es',
  sfn: 'states',
  stepfunctions: 'states',
};

const guessed = new Map<string, Shape>();

/** How the ARNs of a type look: as the table says, else as AWS's reference has a kind of that name, else any such ARN. */
function shapeOf(type: string): Shape {
  const known = SHAPES[type] ?? guessed.get(type);
  if (known) return known;
  const [first = '', ...rest] = type.replace(/^(AWS::|aws_)/, '').split(/::|_/);
  const lower = first.toLowerCase();
  const service = SERVICES[lower] ?? lower;
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const thing = plain(rest.join(''));
  const kind = kindsOf(service)
    .map((arn) => /^([^$]*:\$\{Region\}|[^$]*:):(\$\{Account\})?:([^$]*)\$\{\w+\}$/.exec(arn) && arn)
    .find(
      (arn) =>
        arn &&
        plain(
          arn
            .replace(/\$\{\w+\}/g, '')
            .split(':')
            .slice(3)
            .join(':'),
        ) === thing,
    );
  const arn = kind
    ? kind
        .replace('${Region}', 'R')
        .replace('${Account}', 'A')
        .replace(/\$\{\w+\}$/, '-')
    : `${service}:R:A:${thing}/-`;
  const shape: Shape = [`arn:P:${arn}`, [`${rest.at(-1)}Name`, 'Name', 'name']];
  guessed.set(type, shape);
  return shape;
}

/** The ARN of a resource; its id stands in for a name that deployment makes up. */
export function arnOfResource(it: Reading): string {
  const [arn] = shapeOf(it.type);
  const path = /::(Role|User|Group|ManagedPolicy)$|^aws_iam_/.test(it.type) ? pathOf(it) : '';
  return `${placed(arn.slice(0, -1), it)}${path}${nameOf(it).replace(/^\//, '')}`;
}

function nameOf(it: Reading): string {
  const [, names] = shapeOf(it.type);
  const given = names.map((name) => it.fact(name).text).find((text) => text !== undefined && !hasHole(text));
  return given ?? it.id.replace(/[^\w.-]/g, '-');
}

function pathOf(it: Reading): string {
  const path = it.fact('Path', 'path').text ?? '/';
  return hasHole(path) ? '' : path.slice(1);
}

const placed = (arn: string, it: Reading): string =>
  arn
    .replace(/\bP\b/, PARTITION)
    .replace(/\bR\b/, REGION)
    .replace(/\bA\b/, accountOfTemplate(it.resource.template, it.world));

const OWN_ACCOUNT = { Ref: 'AWS::AccountId' };

/** What templates and questions name that an open account, or the open id of a VPC endpoint, may turn out to be. */
export interface Mentioned {
  readonly accounts: readonly string[];
  readonly endpoints: readonly string[];
}

/** What texts name. */
export const mentionedIn = (texts: readonly string[]): Mentioned => {
  const all = (pattern: RegExp) => [...new Set(texts.flatMap((text) => text.match(pattern) ?? []))];
  return { accounts: all(/(?<![\w-])\d{12}(?![\w-])/g), endpoints: all(/\bvpce-[0-9a-f]+\b/g) };
};

const MENTIONED = {};

/** Supposes that what templates leave open may be one of what is mentioned. */
export function maybeOf(world: World, mentioned: Mentioned): World {
  world.made ??= new Map();
  world.made.set(MENTIONED, mentioned);
  return world;
}

const mentionedTo = (world: World): Mentioned | undefined => world.made?.get(MENTIONED) as Mentioned | undefined;

/** The account that a template is deployed to; where that is open, each that it may be, and one that stands for all others. */
export function accountOfTemplate(template: Template, world: World): string {
  const account = template.dialect === 'cloudformation' ? template.evaluate(OWN_ACCOUNT, world) : undefined;
  if (typeof account === 'string' && /^\d{12}$/.test(account)) return account;
  const candidates = (mentionedTo(world)?.accounts ?? []).filter((one) => !isStandIn(one));
  if (candidates.length === 0) return ACCOUNT;
  return world.choose('the account that the templates leave open', [
    { value: ACCOUNT, words: 'the account is none that is named' },
    ...candidates.map((value) => ({ value, words: `the account is ${value}` })),
  ]);
}

/** A name with the account that it is in, where one only stands for that. */
export const inAccount = (name: string, template: Template | undefined, world: World): string =>
  template && name.includes(ACCOUNT) ? name.replaceAll(ACCOUNT, accountOfTemplate(template, world)) : name;

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
    const value = resource && attributeOf(read(resource), attribute);
    return value ?? `${LEFT_OPEN[0]}${inner}${LEFT_OPEN[1]}`;
  });
}

function pseudoOf(inner: string, from: Resource, read: (resource: Resource) => Reading): string | undefined {
  if (inner === 'AWS::Partition' || /^data\.aws_partition\.\w+\.partition$/.test(inner)) return PARTITION;
  if (inner === 'AWS::Region' || /^data\.aws_region\.\w+\.(name|region|id)$/.test(inner)) return REGION;
  if (inner === 'AWS::URLSuffix') return 'amazonaws.com';
  if (inner === 'AWS::AccountId' || /^data\.aws_caller_identity\.\w+\.(account_id|id)$/.test(inner))
    return accountOfTemplate(from.template, read(from).world);
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

/** The id of a VPC endpoint: each that it may be, and one that stands for all others. */
export function idOfEndpoint(it: Reading): string {
  const own = `vpce-${it.id}`;
  const candidates = mentionedTo(it.world)?.endpoints ?? [];
  if (candidates.length === 0) return own;
  return it.world.choose(`the id of ${it.id}`, [
    { value: own, words: `the id of ${it.id} is none that is named` },
    ...candidates.map((value) => ({ value, words: `the id of ${it.id} is ${value}` })),
  ]);
}

function attributeOf(it: Reading, attribute: string): string | undefined {
  if (typesOf(vpcEndpoint).includes(it.type) && /^(id)?$/i.test(attribute)) return idOfEndpoint(it);
  if (/arn$/i.test(attribute)) return arnOfResource(it);
  if (!hasArn(it.type)) return undefined;
  const [, , ref] = shapeOf(it.type);
  if (attribute === '' || attribute === 'id') return ref === 'arn' ? arnOfResource(it) : nameOf(it);
  return /^(name|bucket|function_name|key_id|KeyId)$/.test(attribute) ? nameOf(it) : undefined;
}
