import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { type Policy, policyOf } from '../../iam/policy';
import { policyOfBus } from '../events/bus-policy';
import { policyOfPermission } from '../lambda/permission';

type Places = Readonly<Record<string, string>>;

/** Where resources keep the policy that says who may use them, of services whose public policies have a rule of their own. */
const OWN_RULE: Places = {
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
  'AWS::SQS::QueueInlinePolicy': 'PolicyDocument',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::SNS::TopicInlinePolicy': 'PolicyDocument',
  'AWS::ECR::Repository': 'RepositoryPolicyText',
  'AWS::SecretsManager::ResourcePolicy': 'ResourcePolicy',
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::KMS::ReplicaKey': 'KeyPolicy',
  'AWS::ApiGateway::RestApi': 'Policy',
  'AWS::ApiGateway::DomainNameV2': 'Policy',
  'AWS::OpenSearchService::Domain': 'AccessPolicies',
  'AWS::Elasticsearch::Domain': 'AccessPolicies',
  'AWS::Backup::BackupVault': 'AccessPolicy',
  'AWS::Backup::LogicallyAirGappedBackupVault': 'AccessPolicy',
  'AWS::EFS::FileSystem': 'FileSystemPolicy',
  'AWS::Logs::Destination': 'DestinationPolicy',
  aws_s3_bucket_policy: 'policy',
  aws_s3_bucket: 'policy',
  aws_sqs_queue_policy: 'policy',
  aws_sqs_queue: 'policy',
  aws_sns_topic_policy: 'policy',
  aws_sns_topic: 'policy',
  aws_ecr_repository_policy: 'policy',
  aws_secretsmanager_secret_policy: 'policy',
  aws_secretsmanager_secret: 'policy',
  aws_kms_key: 'policy',
  aws_kms_key_policy: 'policy',
  aws_kms_replica_key: 'policy',
  aws_kms_external_key: 'policy',
  aws_kms_replica_external_key: 'policy',
  aws_api_gateway_rest_api: 'policy',
  aws_api_gateway_rest_api_policy: 'policy',
  aws_opensearch_domain: 'access_policies',
  aws_opensearch_domain_policy: 'access_policies',
  aws_elasticsearch_domain: 'access_policies',
  aws_elasticsearch_domain_policy: 'access_policies',
  aws_backup_vault_policy: 'policy',
  aws_efs_file_system_policy: 'policy',
  aws_cloudwatch_log_destination_policy: 'access_policy',
  aws_glue_resource_policy: 'policy',
  aws_glacier_vault: 'access_policy',
  aws_ses_identity_policy: 'policy',
  aws_sesv2_email_identity_policy: 'policy',
};

/** The same of all other services. */
const NO_OWN_RULE: Places = {
  'AWS::ECR::RegistryPolicy': 'PolicyText',
  'AWS::ECR::PublicRepository': 'RepositoryPolicyText',
  'AWS::DynamoDB::Table': 'ResourcePolicy.PolicyDocument',
  'AWS::Kinesis::ResourcePolicy': 'ResourcePolicy',
  'AWS::MSK::ClusterPolicy': 'Policy',
  'AWS::CodeArtifact::Domain': 'PermissionsPolicyDocument',
  'AWS::CodeArtifact::Repository': 'PermissionsPolicyDocument',
  'AWS::MediaStore::Container': 'Policy',
  'AWS::S3::AccessPoint': 'Policy',
  'AWS::S3::MultiRegionAccessPointPolicy': 'Policy',
  'AWS::S3ObjectLambda::AccessPointPolicy': 'PolicyDocument',
  'AWS::S3Outposts::BucketPolicy': 'PolicyDocument',
  'AWS::S3Outposts::AccessPoint': 'Policy',
  'AWS::S3Express::BucketPolicy': 'PolicyDocument',
  'AWS::S3Express::AccessPoint': 'Policy',
  'AWS::S3Tables::TableBucketPolicy': 'ResourcePolicy',
  'AWS::S3Tables::TablePolicy': 'ResourcePolicy',
  'AWS::S3Vectors::VectorBucketPolicy': 'Policy',
  'AWS::Logs::ResourcePolicy': 'PolicyDocument',
  'AWS::EventSchemas::RegistryPolicy': 'Policy',
  'AWS::Redshift::Cluster': 'NamespaceResourcePolicy',
  'AWS::RedshiftServerless::Namespace': 'NamespaceResourcePolicy',
  'AWS::XRay::ResourcePolicy': 'PolicyDocument',
  'AWS::Oam::Sink': 'Policy',
  'AWS::Organizations::ResourcePolicy': 'Content',
  'AWS::SageMaker::ModelPackageGroup': 'ModelPackageGroupPolicy',
  'AWS::APS::ResourcePolicy': 'PolicyDocument',
  'AWS::CloudTrail::ResourcePolicy': 'ResourcePolicy',
  'AWS::SSM::ResourcePolicy': 'Policy',
  'AWS::Lex::ResourcePolicy': 'Policy',
  'AWS::VpcLattice::ResourcePolicy': 'Policy',
  aws_ecr_registry_policy: 'policy',
  aws_ecrpublic_repository_policy: 'policy',
  aws_dynamodb_resource_policy: 'policy',
  aws_kinesis_resource_policy: 'policy',
  aws_msk_cluster_policy: 'policy',
  aws_codeartifact_domain_permissions_policy: 'policy_document',
  aws_codeartifact_repository_permissions_policy: 'policy_document',
  aws_media_store_container_policy: 'policy',
  aws_s3_access_point: 'policy',
  aws_s3control_access_point_policy: 'policy',
  aws_s3control_multi_region_access_point_policy: 'details.policy',
  aws_s3control_object_lambda_access_point_policy: 'policy',
  aws_s3control_bucket_policy: 'policy',
  aws_s3tables_table_bucket_policy: 'resource_policy',
  aws_s3tables_table_policy: 'resource_policy',
  aws_s3vectors_vector_bucket_policy: 'policy',
  aws_cloudwatch_log_resource_policy: 'policy_document',
  aws_schemas_registry_policy: 'policy',
  aws_redshift_resource_policy: 'policy',
  aws_redshiftserverless_resource_policy: 'policy',
  aws_xray_resource_policy: 'policy_document',
  aws_oam_sink_policy: 'policy',
  aws_organizations_resource_policy: 'content',
  aws_sagemaker_model_package_group_policy: 'resource_policy',
  aws_prometheus_resource_policy: 'policy_document',
  aws_networkfirewall_resource_policy: 'policy',
  aws_acmpca_policy: 'policy',
  aws_codebuild_resource_policy: 'policy',
  aws_vpclattice_resource_policy: 'policy',
};

const ROLES: Places = { 'AWS::IAM::Role': 'AssumeRolePolicyDocument', aws_iam_role: 'assume_role_policy' };

const PLACES: Places = { ...OWN_RULE, ...NO_OWN_RULE };

/** Policies of which each statement may be a resource of its own. */
const IN_PARTS: Readonly<Record<string, (it: Reading) => Fact<Policy>>> = {
  'AWS::Events::EventBus': policyOfBus,
  'AWS::Events::EventBusPolicy': policyOfBus,
  aws_cloudwatch_event_bus_policy: policyOfBus,
  aws_cloudwatch_event_permission: policyOfBus,
  'AWS::Lambda::Permission': policyOfPermission,
  'AWS::Lambda::LayerVersionPermission': policyOfPermission,
  aws_lambda_permission: policyOfPermission,
  aws_lambda_layer_version_permission: policyOfPermission,
};

const typesOf = (...places: object[]) => {
  const types = places.flatMap(Object.keys);
  return {
    cloudformation: types.filter((type) => type.startsWith('AWS::')),
    terraform: types.filter((type) => type.startsWith('aws_')),
  };
};

const policyIn = (it: Reading) => policyOf(it, it.fact(PLACES[it.type] as string));

/** A policy that says who may use a resource, whatever its service. */
export const resourcePolicy = defineResource({
  ...typesOf(PLACES),
  facts: { policy: fact<Policy>(policyIn, policyIn) },
});

/** A policy that says who may use a resource of a service whose public policies have no rule of their own. */
export const otherResourcePolicy = defineResource({
  ...typesOf(NO_OWN_RULE),
  // What is reached only from within a network is not public.
  where: (it) => it.fact('VpcConfiguration').isAbsentHere && it.fact('vpc_configuration').isAbsentHere,
  facts: { policy: fact<Policy>(policyIn, policyIn) },
});

/** Whatever lets others use a resource or take on a role. */
export const share = defineResource({
  ...typesOf(PLACES, IN_PARTS, ROLES),
  facts: { policy: fact<Policy>(policyOfShare, policyOfShare) },
});

function policyOfShare(it: Reading): Fact<Policy> {
  const place = PLACES[it.type] ?? ROLES[it.type];
  return place === undefined ? (IN_PARTS[it.type] as (it: Reading) => Fact<Policy>)(it) : policyOf(it, it.fact(place));
}

/** The arguments of Terraform's resources that take such a policy. */
export const POLICY_ARGUMENTS: readonly (readonly [type: string, argument: string])[] = [
  ...Object.entries({ ...ROLES, ...PLACES }).filter(([type]) => type.startsWith('aws_')),
  ['aws_cloudwatch_event_bus_policy', 'policy'],
];
