import type { Resource, Template } from '../engine/template';

/** How the ARNs of a kind of resource look; a `-` at their end stands for the name. A third entry names what `Ref` gives where that is the ARN. */
export type ArnShape = readonly [arn: string, name: readonly string[], ref?: 'arn'];

/** How the ARNs of types look, in both dialects. */
export const ARN_SHAPES: Readonly<Record<string, ArnShape>> = Object.fromEntries(
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
      ['AWS::AIOps::InvestigationGroup', 'aiops:R:A:investigation-group/-', '', 'arn'],
      ['AWS::Bedrock::Guardrail', 'bedrock:R:A:guardrail/-', '', 'arn'],
      ['AWS::Bedrock::KnowledgeBase', 'bedrock:R:A:knowledge-base/-', ''],
      ['AWS::BedrockAgentCore::Runtime', 'bedrock-agentcore:R:A:runtime/-', ''],
      ['aws_cloudsearch_domain', 'cloudsearch:R:A:domain/-', 'name'],
      ['AWS::Comprehend::DocumentClassifier', 'comprehend:R:A:document-classifier/-', 'DocumentClassifierName', 'arn'],
      ['AWS::Comprehend::EntityRecognizer', 'comprehend:R:A:entity-recognizer/-', 'EntityRecognizerName', 'arn'],
      ['AWS::DSQL::Cluster', 'dsql:R:A:cluster/-', ''],
      ['AWS::EventsV2::EventBus', 'events:R:A:event-busv2/-', ''],
      ['AWS::FSx::S3AccessPointAttachment', 's3:R:A:accesspoint/-', 'Name'],
      ['AWS::Lambda::Alias AWS::Lambda::Version', 'lambda:R:A:function:-', '', 'arn'],
      [
        'AWS::Logs::DeliveryDestination aws_cloudwatch_log_delivery_destination',
        'logs:R:A:delivery-destination:-',
        'Name name',
      ],
      ['AWS::Omics::SequenceStore', 'omics:R:A:sequenceStore/-', ''],
      ['AWS::OSIS::Pipeline', 'osis:R:A:pipeline/-', 'PipelineName'],
      ['AWS::PaymentCryptography::Key', 'payment-cryptography:R:A:key/-', '', 'arn'],
      ['AWS::S3Files::FileSystem', 's3files:R:A:file-system/-', ''],
      ['aws_s3control_access_grants_instance_resource_policy', 's3:R:A:access-grants/-', ''],
      ['AWS::SMSVOICE::OptOutList', 'sms-voice:R:A:opt-out-list/-', 'OptOutListName'],
      ['AWS::SMSVOICE::Pool', 'sms-voice:R:A:pool/-', ''],
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
    types
      .split(' ')
      .map((type) => [type, [`arn:P:${arn}`, names.split(' ').filter(Boolean), ref] as unknown as ArnShape]),
  ),
);

/** The resource and the attribute that the inside of a hole such as `${Uploads.Arn}` names. */
export function referredBy(inner: string, template: Template): { resource: Resource | undefined; attribute: string } {
  const dot = template.dialect === 'cloudformation' ? inner.indexOf('.') : inner.lastIndexOf('.');
  const [id, attribute] = dot < 0 ? [inner, ''] : [inner.slice(0, dot), inner.slice(dot + 1)];
  return { resource: resourceNamed(id, template), attribute };
}

/** A resource of this template by its id, else one of another template that is read together with it. */
function resourceNamed(id: string, template: Template): Resource | undefined {
  const own = template.resources.get(id);
  if (own) return own;
  const others = template.assembly.templates.flatMap(({ resources }) => resources.get(id) ?? []);
  return others.length === 1 ? others[0] : undefined;
}
