import type { Fact } from '../engine/fact';
import type { Reading } from '../engine/reading';
import { type FactReader, fact } from '../engine/rule';
import { type Policy, policyOf, together } from '../iam/policy';
import { policyOfBusPart } from './events/bus-statement';
import { policyOfGrant } from './kms/grant-statement';
import { policyOfPermission } from './lambda/permission-statement';
import { policyOfAcl } from './s3/acl-statements';

/**
 * What a policy is for: its holder (identity), a resource or a role (resource, trust), what goes through an endpoint,
 * the accounts of an organisation (control), or devices of AWS IoT. What grants something without a policy reads as one.
 */
export type PolicyKind = 'identity' | 'resource' | 'grant' | 'trust' | 'endpoint' | 'control' | 'device';

/** Of which resource a policy beside it is: the property that names it, its type, and the property that is its name. */
type Owner = readonly [key: string, type: string, name?: string];

/** One place where templates keep policies. */
export interface PolicyPlace {
  readonly kind: PolicyKind;
  /** The type of the resource that has the policy. */
  readonly type: string;
  /** The property that is the document; or what reads a resource that is one statement. */
  readonly document: string | ((it: Reading) => Fact<Policy>);
  /** The property that is a list of policies, of which each has its document. */
  readonly list?: string;
  /** What a policy is for that is a resource of its own. */
  readonly owners?: readonly Owner[];
  /** The service of which it is for every resource of the account. */
  readonly service?: string;
}

const placesOf =
  (kind: PolicyKind) =>
  (...rows: readonly (readonly [types: string, document: PolicyPlace['document'], ...of: (Owner | string)[]])[]) =>
    rows.flatMap(([types, document, ...of]) => {
      const owners = of.filter((one): one is Owner => typeof one !== 'string');
      const [service] = of.filter((one) => typeof one === 'string');
      return types.split(' ').map(
        (type): PolicyPlace => ({
          kind,
          type,
          document,
          ...(owners.length > 0 ? { owners } : {}),
          ...(service === undefined ? {} : { service }),
        }),
      );
    });

const resource = placesOf('resource');

/** Policies of each replica of a table, and of its stream. */
const inReplicas = (...documents: readonly string[]): PolicyPlace[] =>
  documents.flatMap((document) =>
    resource(['AWS::DynamoDB::GlobalTable', document]).map((place) => ({ ...place, list: 'Replicas' })),
  );

/**
 * Policies that say who may use a resource, by the service whose rule on public ones reads them. Those of `other` services
 * have one rule in common.
 */
export const RESOURCE_POLICIES = {
  s3: resource(
    ['AWS::S3::BucketPolicy', 'PolicyDocument', ['Bucket', 'AWS::S3::Bucket', 'BucketName']],
    ['aws_s3_bucket', 'policy'],
    ['aws_s3_bucket_policy', 'policy', ['bucket', 'aws_s3_bucket', 'bucket']],
  ),
  sqs: resource(
    ['AWS::SQS::QueuePolicy', 'PolicyDocument', ['Queues', 'AWS::SQS::Queue', 'QueueName']],
    ['AWS::SQS::QueueInlinePolicy', 'PolicyDocument', ['Queue', 'AWS::SQS::Queue']],
    ['aws_sqs_queue', 'policy'],
    ['aws_sqs_queue_policy', 'policy', ['queue_url', 'aws_sqs_queue']],
  ),
  sns: resource(
    ['AWS::SNS::TopicPolicy', 'PolicyDocument', ['Topics', 'AWS::SNS::Topic', 'TopicName']],
    ['AWS::SNS::TopicInlinePolicy', 'PolicyDocument', ['TopicArn', 'AWS::SNS::Topic']],
    ['aws_sns_topic', 'policy'],
    ['aws_sns_topic_policy', 'policy', ['arn', 'aws_sns_topic']],
  ),
  ecr: resource(
    ['AWS::ECR::Repository', 'RepositoryPolicyText'],
    ['aws_ecr_repository_policy', 'policy', ['repository', 'aws_ecr_repository', 'name']],
  ),
  secretsmanager: resource(
    ['AWS::SecretsManager::ResourcePolicy', 'ResourcePolicy', ['SecretId', 'AWS::SecretsManager::Secret', 'Name']],
    ['aws_secretsmanager_secret', 'policy'],
    ['aws_secretsmanager_secret_policy', 'policy', ['secret_arn', 'aws_secretsmanager_secret']],
  ),
  kms: resource(
    ['AWS::KMS::Key AWS::KMS::ReplicaKey', 'KeyPolicy'],
    ['aws_kms_key aws_kms_replica_key aws_kms_external_key aws_kms_replica_external_key', 'policy'],
    [
      'aws_kms_key_policy',
      'policy',
      ['key_id', 'aws_kms_key'],
      ['key_id', 'aws_kms_replica_key'],
      ['key_id', 'aws_kms_external_key'],
      ['key_id', 'aws_kms_replica_external_key'],
    ],
  ),
  apigateway: resource(
    ['AWS::ApiGateway::RestApi AWS::ApiGateway::DomainNameV2', 'Policy'],
    ['aws_api_gateway_rest_api', 'policy'],
    ['aws_api_gateway_rest_api_policy', 'policy', ['rest_api_id', 'aws_api_gateway_rest_api']],
  ),
  opensearch: resource(
    ['AWS::OpenSearchService::Domain AWS::Elasticsearch::Domain', 'AccessPolicies'],
    ['aws_opensearch_domain aws_elasticsearch_domain', 'access_policies'],
    ['aws_opensearch_domain_policy', 'access_policies', ['domain_name', 'aws_opensearch_domain', 'domain_name']],
    ['aws_elasticsearch_domain_policy', 'access_policies', ['domain_name', 'aws_elasticsearch_domain', 'domain_name']],
  ),
  backup: resource(
    ['AWS::Backup::BackupVault AWS::Backup::LogicallyAirGappedBackupVault', 'AccessPolicy'],
    [
      'aws_backup_vault_policy',
      'policy',
      ['backup_vault_name', 'aws_backup_vault', 'name'],
      ['backup_vault_name', 'aws_backup_logically_air_gapped_vault', 'name'],
    ],
  ),
  efs: resource(
    ['AWS::EFS::FileSystem', 'FileSystemPolicy'],
    ['aws_efs_file_system_policy', 'policy', ['file_system_id', 'aws_efs_file_system']],
  ),
  logs: resource(
    ['AWS::Logs::Destination', 'DestinationPolicy'],
    [
      'aws_cloudwatch_log_destination_policy',
      'access_policy',
      ['destination_name', 'aws_cloudwatch_log_destination', 'name'],
    ],
  ),
  glue: resource(['aws_glue_resource_policy', 'policy', 'glue']),
  glacier: resource(['aws_glacier_vault', 'access_policy']),
  ses: resource(
    [
      'aws_ses_identity_policy',
      'policy',
      ['identity', 'aws_ses_domain_identity', 'domain'],
      ['identity', 'aws_ses_email_identity', 'email'],
    ],
    ['aws_sesv2_email_identity_policy', 'policy', ['email_identity', 'aws_sesv2_email_identity', 'email_identity']],
  ),
  events: resource(
    ['AWS::Events::EventBus', 'Policy'],
    ['AWS::Events::EventBusPolicy', policyOfBusPart, ['EventBusName', 'AWS::Events::EventBus', 'Name']],
    ['aws_cloudwatch_event_bus_policy', 'policy', ['event_bus_name', 'aws_cloudwatch_event_bus', 'name']],
    ['aws_cloudwatch_event_permission', policyOfBusPart, ['event_bus_name', 'aws_cloudwatch_event_bus', 'name']],
  ),
  lambda: resource(
    [
      'AWS::Lambda::Permission',
      policyOfPermission,
      ['FunctionName', 'AWS::Lambda::Function', 'FunctionName'],
      ['FunctionName', 'AWS::Serverless::Function', 'FunctionName'],
    ],
    ['AWS::Lambda::LayerVersionPermission', policyOfPermission, ['LayerVersionArn', 'AWS::Lambda::LayerVersion']],
    ['aws_lambda_permission', policyOfPermission, ['function_name', 'aws_lambda_function', 'function_name']],
    [
      'aws_lambda_layer_version_permission',
      policyOfPermission,
      ['layer_name', 'aws_lambda_layer_version', 'layer_name'],
    ],
  ),
  replicas: inReplicas('ResourcePolicy.PolicyDocument', 'ReplicaStreamSpecification.ResourcePolicy.PolicyDocument'),
  other: resource(
    ['AWS::ECR::RegistryPolicy', 'PolicyText', 'ecr'],
    ['AWS::ECR::PublicRepository', 'RepositoryPolicyText'],
    ['AWS::ECR::RepositoryCreationTemplate', 'RepositoryPolicy'],
    ['AWS::DynamoDB::Table', 'ResourcePolicy.PolicyDocument'],
    ['AWS::DynamoDB::Table', 'StreamSpecification.ResourcePolicy.PolicyDocument'],
    [
      'AWS::Lambda::ResourcePolicy',
      'PolicyDocument',
      ['ResourceArn', 'AWS::Lambda::Function'],
      ['ResourceArn', 'AWS::Lambda::Alias'],
      ['ResourceArn', 'AWS::Lambda::Version'],
    ],
    ['AWS::EventsV2::ResourcePolicy', 'PolicyDocument', ['EventBusArn', 'AWS::EventsV2::EventBus']],
    ['AWS::Bedrock::KnowledgeBasePolicy', 'PolicyDocument', ['KnowledgeBaseId', 'AWS::Bedrock::KnowledgeBase']],
    ['AWS::Bedrock::ResourcePolicy', 'PolicyDocument', ['ResourceArn', 'AWS::Bedrock::Guardrail']],
    ['AWS::BedrockAgentCore::ResourcePolicy', 'Policy', ['ResourceArn', 'AWS::BedrockAgentCore::Runtime']],
    ['AWS::AIOps::InvestigationGroup', 'InvestigationGroupPolicy'],
    ['AWS::Comprehend::DocumentClassifier AWS::Comprehend::EntityRecognizer', 'ModelPolicy'],
    ['AWS::DSQL::Cluster', 'PolicyDocument'],
    ['AWS::FSx::S3AccessPointAttachment', 'S3AccessPoint.Policy'],
    [
      'AWS::SMSVOICE::ResourcePolicy',
      'PolicyDocument',
      ['ResourceArn', 'AWS::SMSVOICE::OptOutList'],
      ['ResourceArn', 'AWS::SMSVOICE::Pool'],
    ],
    ['AWS::PaymentCryptography::Key', 'Policy'],
    ['AWS::S3Files::FileSystemPolicy', 'Policy', ['FileSystemId', 'AWS::S3Files::FileSystem']],
    ['AWS::OSIS::Pipeline', 'ResourcePolicy.Policy'],
    ['AWS::Omics::SequenceStore', 'S3AccessPolicy'],
    ['AWS::Logs::LogGroup', 'ResourcePolicyDocument'],
    ['AWS::Logs::DeliveryDestination', 'DeliveryDestinationPolicy.DeliveryDestinationPolicy'],
    ['AWS::Kinesis::ResourcePolicy', 'ResourcePolicy', ['ResourceArn', 'AWS::Kinesis::Stream']],
    [
      'AWS::MSK::ClusterPolicy',
      'Policy',
      ['ClusterArn', 'AWS::MSK::Cluster'],
      ['ClusterArn', 'AWS::MSK::ServerlessCluster'],
    ],
    ['AWS::CodeArtifact::Domain AWS::CodeArtifact::Repository', 'PermissionsPolicyDocument'],
    ['AWS::MediaStore::Container', 'Policy'],
    ['AWS::S3::AccessPoint', 'Policy'],
    ['AWS::S3::MultiRegionAccessPointPolicy', 'Policy', ['MrapName', 'AWS::S3::MultiRegionAccessPoint', 'Name']],
    [
      'AWS::S3ObjectLambda::AccessPointPolicy',
      'PolicyDocument',
      ['ObjectLambdaAccessPoint', 'AWS::S3ObjectLambda::AccessPoint', 'Name'],
    ],
    ['AWS::S3Outposts::BucketPolicy', 'PolicyDocument', ['Bucket', 'AWS::S3Outposts::Bucket']],
    ['AWS::S3Outposts::AccessPoint', 'Policy'],
    ['AWS::S3Express::BucketPolicy', 'PolicyDocument', ['Bucket', 'AWS::S3Express::DirectoryBucket', 'BucketName']],
    ['AWS::S3Express::AccessPoint', 'Policy'],
    ['AWS::S3Tables::TableBucketPolicy', 'ResourcePolicy', ['TableBucketARN', 'AWS::S3Tables::TableBucket']],
    ['AWS::S3Tables::TablePolicy', 'ResourcePolicy', ['TableARN', 'AWS::S3Tables::Table']],
    [
      'AWS::S3Vectors::VectorBucketPolicy',
      'Policy',
      ['VectorBucketArn', 'AWS::S3Vectors::VectorBucket'],
      ['VectorBucketName', 'AWS::S3Vectors::VectorBucket', 'VectorBucketName'],
    ],
    ['AWS::Logs::ResourcePolicy', 'PolicyDocument', 'logs'],
    ['AWS::EventSchemas::RegistryPolicy', 'Policy', ['RegistryName', 'AWS::EventSchemas::Registry', 'RegistryName']],
    ['AWS::Redshift::Cluster AWS::RedshiftServerless::Namespace', 'NamespaceResourcePolicy'],
    ['AWS::XRay::ResourcePolicy', 'PolicyDocument', 'xray'],
    ['AWS::Oam::Sink', 'Policy'],
    ['AWS::Organizations::ResourcePolicy', 'Content', 'organizations'],
    ['AWS::SageMaker::ModelPackageGroup', 'ModelPackageGroupPolicy'],
    ['AWS::APS::ResourcePolicy', 'PolicyDocument', ['WorkspaceArn', 'AWS::APS::Workspace']],
    [
      'AWS::CloudTrail::ResourcePolicy',
      'ResourcePolicy',
      ['ResourceArn', 'AWS::CloudTrail::Channel'],
      ['ResourceArn', 'AWS::CloudTrail::EventDataStore'],
    ],
    ['AWS::SSM::ResourcePolicy', 'Policy', ['ResourceArn', 'AWS::SSM::Parameter']],
    ['AWS::Lex::ResourcePolicy', 'Policy', ['ResourceArn', 'AWS::Lex::Bot'], ['ResourceArn', 'AWS::Lex::BotAlias']],
    [
      'AWS::VpcLattice::ResourcePolicy',
      'Policy',
      ['ResourceArn', 'AWS::VpcLattice::Service'],
      ['ResourceArn', 'AWS::VpcLattice::ServiceNetwork'],
    ],
    ['aws_ecr_registry_policy', 'policy', 'ecr'],
    ['aws_ecr_repository_creation_template', 'repository_policy'],
    ['aws_ecrpublic_repository_policy', 'policy', ['repository_name', 'aws_ecrpublic_repository', 'repository_name']],
    ['aws_dynamodb_resource_policy', 'policy', ['resource_arn', 'aws_dynamodb_table']],
    [
      'aws_cloudwatch_log_delivery_destination_policy',
      'delivery_destination_policy',
      ['delivery_destination_name', 'aws_cloudwatch_log_delivery_destination', 'name'],
    ],
    [
      'aws_cloudsearch_domain_service_access_policy',
      'access_policy',
      ['domain_name', 'aws_cloudsearch_domain', 'name'],
    ],
    ['aws_s3control_access_grants_instance_resource_policy', 'policy'],
    ['aws_kinesis_resource_policy', 'policy', ['resource_arn', 'aws_kinesis_stream']],
    [
      'aws_msk_cluster_policy',
      'policy',
      ['cluster_arn', 'aws_msk_cluster'],
      ['cluster_arn', 'aws_msk_serverless_cluster'],
    ],
    ['aws_codeartifact_domain_permissions_policy', 'policy_document', ['domain', 'aws_codeartifact_domain', 'domain']],
    [
      'aws_codeartifact_repository_permissions_policy',
      'policy_document',
      ['repository', 'aws_codeartifact_repository', 'repository'],
    ],
    ['aws_media_store_container_policy', 'policy', ['container_name', 'aws_media_store_container', 'name']],
    ['aws_s3_access_point', 'policy'],
    ['aws_s3control_access_point_policy', 'policy', ['access_point_arn', 'aws_s3_access_point']],
    [
      'aws_s3control_multi_region_access_point_policy',
      'details.policy',
      ['details.name', 'aws_s3control_multi_region_access_point', 'details.name'],
    ],
    [
      'aws_s3control_object_lambda_access_point_policy',
      'policy',
      ['name', 'aws_s3control_object_lambda_access_point', 'name'],
    ],
    ['aws_s3control_bucket_policy', 'policy', ['bucket', 'aws_s3control_bucket']],
    ['aws_s3tables_table_bucket_policy', 'resource_policy', ['table_bucket_arn', 'aws_s3tables_table_bucket']],
    ['aws_s3tables_table_policy', 'resource_policy', ['name', 'aws_s3tables_table', 'name']],
    ['aws_s3vectors_vector_bucket_policy', 'policy', ['vector_bucket_arn', 'aws_s3vectors_vector_bucket']],
    ['aws_cloudwatch_log_resource_policy', 'policy_document', 'logs'],
    ['aws_schemas_registry_policy', 'policy', ['registry_name', 'aws_schemas_registry', 'name']],
    ['aws_redshift_resource_policy', 'policy', ['resource_arn', 'aws_redshift_cluster']],
    ['aws_redshiftserverless_resource_policy', 'policy', ['resource_arn', 'aws_redshiftserverless_snapshot']],
    ['aws_xray_resource_policy', 'policy_document', 'xray'],
    ['aws_oam_sink_policy', 'policy', ['sink_identifier', 'aws_oam_sink']],
    ['aws_organizations_resource_policy', 'content', 'organizations'],
    [
      'aws_sagemaker_model_package_group_policy',
      'resource_policy',
      ['model_package_group_name', 'aws_sagemaker_model_package_group', 'model_package_group_name'],
    ],
    ['aws_prometheus_resource_policy', 'policy_document', ['workspace_id', 'aws_prometheus_workspace']],
    [
      'aws_networkfirewall_resource_policy',
      'policy',
      ['resource_arn', 'aws_networkfirewall_firewall_policy'],
      ['resource_arn', 'aws_networkfirewall_rule_group'],
    ],
    ['aws_acmpca_policy', 'policy', ['resource_arn', 'aws_acmpca_certificate_authority']],
    [
      'aws_codebuild_resource_policy',
      'policy',
      ['resource_arn', 'aws_codebuild_project'],
      ['resource_arn', 'aws_codebuild_report_group'],
    ],
    [
      'aws_vpclattice_resource_policy',
      'policy',
      ['resource_arn', 'aws_vpclattice_service'],
      ['resource_arn', 'aws_vpclattice_service_network'],
    ],
  ),
} as const;

/** What lets someone use a resource beside its policy: access control lists, and grants of KMS. */
export const GRANTS = placesOf('grant')(
  ['AWS::S3::Bucket aws_s3_bucket', policyOfAcl],
  ['aws_s3_bucket_acl', policyOfAcl, ['bucket', 'aws_s3_bucket', 'bucket']],
  [
    'aws_kms_grant',
    policyOfGrant,
    ['key_id', 'aws_kms_key'],
    ['key_id', 'aws_kms_replica_key'],
    ['key_id', 'aws_kms_external_key'],
    ['key_id', 'aws_kms_replica_external_key'],
  ],
);

/** Policies that say who may take on a role. */
export const TRUST = placesOf('trust')(
  ['AWS::IAM::Role AWS::Serverless::Function', 'AssumeRolePolicyDocument'],
  ['aws_iam_role', 'assume_role_policy'],
);

/** What passes through a VPC endpoint. One that is a resource of its own replaces the endpoint's. */
export const ENDPOINT_POLICIES = placesOf('endpoint')(
  ['AWS::EC2::VPCEndpoint', 'PolicyDocument'],
  ['aws_vpc_endpoint', 'policy'],
  ['aws_vpc_endpoint_policy', 'policy', ['vpc_endpoint_id', 'aws_vpc_endpoint']],
);

/** Policies of an organisation, on what its accounts may do and on what may be done with their resources. */
export const CONTROL_POLICIES = placesOf('control')(
  ['AWS::Organizations::Policy', 'Content'],
  ['aws_organizations_policy', 'content'],
);

/** What devices with a certificate may do. */
export const DEVICE_POLICIES = placesOf('device')(['AWS::IoT::Policy', 'PolicyDocument'], ['aws_iot_policy', 'policy']);

/** Users, groups and roles, by what both dialects call them. */
const HOLDERS = (['Role', 'User', 'Group'] as const).map((name) => ({
  name,
  cloudformation: `AWS::IAM::${name}`,
  terraform: `aws_iam_${name.toLowerCase()}`,
  low: name.toLowerCase(),
}));

const inEach = <T>(row: (holder: (typeof HOLDERS)[number]) => T): T[] => HOLDERS.map(row);

const identity = placesOf('identity');

const inList = (types: string, list: string, document: string): PolicyPlace[] =>
  identity([types, document]).map((place) => ({ ...place, list }));

/** What users, groups, roles and permission sets may do by themselves. Managed policies of Terraform are attached by ARN. */
export const IDENTITY_POLICIES: readonly PolicyPlace[] = [
  ...inEach(({ cloudformation }) => inList(cloudformation, 'Policies', 'PolicyDocument')).flat(),
  ...inList('aws_iam_role', 'inline_policy', 'policy'),
  ...inList('AWS::Serverless::Function AWS::Serverless::StateMachine', 'Policies', 'PolicyDocument'),
  ...identity(
    [
      'AWS::IAM::Policy AWS::IAM::ManagedPolicy',
      'PolicyDocument',
      ...inEach(({ name, cloudformation }): Owner => [`${name}s`, cloudformation, `${name}Name`]),
    ],
    ...inEach(
      ({ name, cloudformation }) =>
        [`${cloudformation}Policy`, 'PolicyDocument', [`${name}Name`, cloudformation, `${name}Name`]] as const,
    ),
    ['AWS::SSO::PermissionSet', 'InlinePolicy'],
    ['aws_iam_policy', 'policy'],
    ...inEach(({ low, terraform }) => [`${terraform}_policy`, 'policy', [low, terraform, 'name']] as const),
    ['aws_ssoadmin_permission_set_inline_policy', 'inline_policy'],
  ),
];

/** What attaches managed policies by their ARN: the property that has it, or them, and whose they are then. */
export interface Attachment {
  readonly type: string;
  readonly arns: string;
  readonly owners?: readonly Owner[];
}

export const ATTACHMENTS: readonly Attachment[] = [
  ...inEach(({ cloudformation }) => ({ type: cloudformation, arns: 'ManagedPolicyArns' })),
  { type: 'AWS::Serverless::Function', arns: 'ManagedPolicyArns' },
  { type: 'AWS::Serverless::StateMachine', arns: 'ManagedPolicyArns' },
  { type: 'AWS::SSO::PermissionSet', arns: 'ManagedPolicies' },
  { type: 'aws_iam_role', arns: 'managed_policy_arns' },
  ...inEach(
    ({ low, terraform }): Attachment => ({
      type: `${terraform}_policy_attachments_exclusive`,
      arns: 'policy_arns',
      owners: [[`${low}_name`, terraform, 'name']],
    }),
  ),
  ...inEach(
    ({ low, terraform }): Attachment => ({
      type: `${terraform}_policy_attachment`,
      arns: 'policy_arn',
      owners: [[low, terraform, 'name']],
    }),
  ),
  {
    type: 'aws_iam_policy_attachment',
    arns: 'policy_arn',
    owners: inEach(({ low, terraform }): Owner => [`${low}s`, terraform, 'name']),
  },
  { type: 'aws_ssoadmin_managed_policy_attachment', arns: 'managed_policy_arn' },
];

/** What bounds users and roles by the ARN of a managed policy. */
export const BOUNDARIES: readonly Attachment[] = [
  { type: 'AWS::IAM::Role', arns: 'PermissionsBoundary' },
  { type: 'AWS::IAM::User', arns: 'PermissionsBoundary' },
  { type: 'aws_iam_role', arns: 'permissions_boundary' },
  { type: 'aws_iam_user', arns: 'permissions_boundary' },
];

/** Every place where templates keep policies. */
export const POLICY_PLACES: readonly PolicyPlace[] = [
  ...IDENTITY_POLICIES,
  ...Object.values(RESOURCE_POLICIES).flat(),
  ...GRANTS,
  ...TRUST,
  ...ENDPOINT_POLICIES,
  ...CONTROL_POLICIES,
  ...DEVICE_POLICIES,
];

/** The types of resources that have these policies, as resources are declared. */
export function typesWith(places: readonly { readonly type: string }[]): {
  readonly cloudformation: readonly string[];
  readonly terraform: readonly string[];
} {
  const types = [...new Set(places.map(({ type }) => type))];
  const isCloudFormation = (type: string) => type.startsWith('AWS::');
  return { cloudformation: types.filter(isCloudFormation), terraform: types.filter((type) => !isCloudFormation(type)) };
}

const byType = grouped(POLICY_PLACES, ({ kind, type }) => [`${kind} ${type}`]);
const byOwner = grouped(POLICY_PLACES, ({ kind, owners = [] }) => owners.map(([, type]) => `${kind} ${type}`));
const attachedBeside = grouped(ATTACHMENTS, ({ owners = [] }) => owners.map(([, type]) => type));
const attachedOn = grouped([...ATTACHMENTS], ({ owners, type }) => (owners ? [] : [type]));

function grouped<T>(list: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) for (const key of new Set(keysOf(one))) groups.set(key, [...(groups.get(key) ?? []), one]);
  return groups;
}

/** The policy of a kind that a resource itself has. */
export function policyIn(it: Reading, kind: PolicyKind): Fact<Policy> {
  const places = byType.get(`${kind} ${it.type}`) ?? [];
  const read = places.flatMap((place) => readersAt(it, place)).map((one) => one());
  return read.length > 0 ? together(it, read) : policyOf(it, it.fact(places[0]?.list ?? 'PolicyDocument', 'policy'));
}

/** What reads the policies that a place holds. */
function readersAt(it: Reading, { document, list }: PolicyPlace): (() => Fact<Policy>)[] {
  if (typeof document !== 'string') return [() => document(it)];
  if (list === undefined) return [() => policyOf(it, it.fact(document))];
  return it
    .fact(list)
    .items()
    .map((one) => () => policyOf(it, one.get(document)));
}

/** The policies of a kind that templates give a resource, in it and beside it, each to be read when it is asked for. */
export function policiesOf(it: Reading, kind: PolicyKind): (() => Fact<Policy>)[] {
  const own = (byType.get(`${kind} ${it.type}`) ?? []).filter(({ owners, service }) => !owners && !service);
  const beside = byOwner.get(`${kind} ${it.type}`) ?? [];
  return [
    ...own.flatMap((place) => readersAt(it, place)),
    ...beside.flatMap((place) => besideIt(it, place).map((one) => () => policyIn(one, kind))),
  ];
}

/** What the policies of a kind that templates give a resource say together. */
export const policyOfAll = (it: Reading, kind: PolicyKind): Fact<Policy> =>
  together(
    it,
    policiesOf(it, kind).map((read) => read()),
  );

/** Declares the policy that a resource itself has. */
export const ownPolicy = (kind: PolicyKind): FactReader<Policy> =>
  fact<Policy>(
    (it) => policyIn(it, kind),
    (it) => policyIn(it, kind),
  );

/** Declares all that templates give a resource, as one policy. */
export const wholePolicy = (kind: PolicyKind): FactReader<Policy> =>
  fact<Policy>(
    (it) => policyOfAll(it, kind),
    (it) => policyOfAll(it, kind),
  );

/** The properties that name managed policies which are attached to a user, group, role or permission set. */
export const attachedTo = (it: Reading): Fact[] => [
  ...(attachedOn.get(it.type) ?? []).flatMap(({ arns }) => it.fact(arns).items()),
  ...(attachedBeside.get(it.type) ?? []).flatMap((place) =>
    besideIt(it, place).flatMap((one) => one.fact(place.arns).items()),
  ),
];

/** The resources beside one that are for it. */
const besideIt = (it: Reading, { type, owners = [] }: Pick<PolicyPlace, 'type' | 'owners'>): Reading[] =>
  owners.filter(([, owner]) => owner === it.type).flatMap(([key, , name]) => it.companions(type, key, name));
