type Told = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Names that end as those of secrets do and never are one, in words, each with the reason. */
export const NO_SECRETS: Readonly<Record<string, string>> = {
  'client token': 'makes a request idempotent',
  'creation token': 'makes a request idempotent',
  'http tokens': 'whether IMDSv2 is required',
  'service token': 'the ARN of what makes a custom resource',
};

/** Properties with the name of a secret that take something else, by type, each with the reason. */
export const NO_SECRETS_OF: Told = {
  'AWS::AppMesh::VirtualGateway': { PrivateKey: 'the path of a file on the machine of the proxy' },
  'AWS::AppMesh::VirtualNode': { PrivateKey: 'the path of a file on the machine of the proxy' },
  'AWS::Cognito::UserPoolClient': {
    AccessToken: 'a unit of time',
    IdToken: 'a unit of time',
    RefreshToken: 'a unit of time',
  },
  'AWS::DataSync::LocationObjectStorage': { AccessKey: 'a user name' },
  'AWS::EKS::Nodegroup': { Ec2SshKey: 'the name of a key pair' },
  'AWS::FSx::FileSystem': { DomainJoinServiceAccountSecret: 'the ARN of a secret' },
  'AWS::FSx::StorageVirtualMachine': { DomainJoinServiceAccountSecret: 'the ARN of a secret' },
  'AWS::IAM::SAMLProvider': { RemovePrivateKey: 'the id of a key' },
  'AWS::IoT::TopicRuleDestination': { SecretKey: 'the name of a key within a secret' },
  'AWS::MediaLive::Channel': { Token: 'the name of a parameter of Akamai' },
  'AWS::MediaPackage::Channel': { Password: 'AWS makes it' },
  'AWS::MediaPackage::OriginEndpoint': { CdnIdentifierSecret: 'the ARN of a secret' },
  'AWS::MediaPackage::PackagingGroup': { CdnIdentifierSecret: 'the ARN of a secret' },
  aws_appmesh_virtual_gateway: { private_key: 'the path of a file on the machine of the proxy' },
  aws_appmesh_virtual_node: { private_key: 'the path of a file on the machine of the proxy' },
  aws_bedrock_foundation_model_agreement: { offer_token: 'which offer of a model is agreed to' },
  aws_bedrockagentcore_oauth2_credential_provider: {
    client_id: 'an identifier',
    client_id_wo: 'an identifier',
    tenant_id: 'an identifier',
    tenant_id_wo: 'an identifier',
  },
  aws_cognito_managed_user_pool_client: {
    access_token: 'a unit of time',
    id_token: 'a unit of time',
    refresh_token: 'a unit of time',
  },
  aws_cognito_user_pool_client: {
    access_token: 'a unit of time',
    id_token: 'a unit of time',
    refresh_token: 'a unit of time',
  },
  aws_datasync_location_object_storage: { access_key: 'a user name' },
  aws_eks_node_group: { ec2_ssh_key: 'the name of a key pair' },
  aws_fms_resource_set: { update_token: 'the version that is updated' },
  aws_fsx_ontap_storage_virtual_machine: { domain_join_service_account_secret: 'the ARN of a secret' },
  aws_fsx_windows_file_system: { domain_join_service_account_secret: 'the ARN of a secret' },
  aws_glue_catalog_table: { view_version_token: 'the version of a view' },
  aws_grafana_license_association: { grafana_token: 'ties two accounts, and no documentation calls it a secret' },
  aws_medialive_channel: { token: 'the name of a parameter of Akamai' },
  aws_s3_bucket_object_lock_configuration: { token: 'AWS support gives it for one bucket' },
  aws_s3_bucket_replication_configuration: { token: 'AWS support gives it for one bucket' },
  aws_ssm_parameter: { value: 'of most parameters no secret: ssm/parameter-no-secrets' },
};

/** Properties that take a secret under a name that does not say it, by type, each with the reason. */
export const MISSED: Told = {
  'AWS::ApiGateway::ApiKey': { Value: 'the key itself' },
  'AWS::AppFabric::AppAuthorization': {
    ApiKey: 'the specification lacks the type',
    ClientSecret: 'the specification lacks the type',
  },
  'AWS::QuickSight::DataSource': { 'OAuthClientCredentials.ClientSecret': 'newer than the specification' },
  'AWS::DMS::Endpoint': { SecurityDbEncryption: 'the password of transparent data encryption' },
  aws_api_gateway_api_key: { value: 'the key itself' },
  aws_cloudwatch_event_connection: { 'api_key.value': 'the key itself' },
  aws_dms_endpoint: { security_db_encryption: 'the password of transparent data encryption' },
  'AWS::IoTWireless::WirelessDevice': {
    AppKey: 'a key of LoRaWAN 1.0',
    AppSKey: 'a key of LoRaWAN 1.0',
    NwkSKey: 'a key of LoRaWAN 1.0',
  },
  'AWS::Pinpoint::GCMChannel': { ServiceJson: 'has the private key of a service account' },
  aws_pinpoint_gcm_channel: { service_json: 'has the private key of a service account' },
  aws_kms_external_key: { key_material_base64: 'the key itself' },
  aws_kms_replica_external_key: { key_material_base64: 'the key itself' },
  aws_s3_object_copy: { customer_key: 'the key itself', source_customer_key: 'the key itself' },
  aws_secretsmanager_secret_version: { secret_binary: 'the secret itself' },
  aws_transfer_server: { host_key: 'the private key itself' },
  aws_sns_platform_application: { platform_credential: 'the private key or token of a push service' },
};

/** Properties that a rule of their own judges, by type and whole path, with that rule. */
export const JUDGED: Told = {
  'AWS::AmazonMQ::Broker': { 'Users.Password': 'mq/broker-passwords-secret' },
  'AWS::Amplify::App': {
    AccessToken: 'amplify/app-secrets-hidden',
    OauthToken: 'amplify/app-secrets-hidden',
    'AutoBranchCreationConfig.BasicAuthConfig.Password': 'amplify/app-secrets-hidden',
    'BasicAuthConfig.Password': 'amplify/app-secrets-hidden',
  },
  'AWS::Amplify::Branch': { 'BasicAuthConfig.Password': 'amplify/branch-password-hidden' },
  'AWS::AppStream::DirectoryConfig': {
    'ServiceAccountCredentials.AccountPassword': 'appstream/directory-config-password-hidden',
  },
  'AWS::CodeBuild::SourceCredential': { Token: 'codebuild/source-credential-hidden' },
  'AWS::CodePipeline::Webhook': { 'AuthenticationConfiguration.SecretToken': 'codepipeline/webhook-token-hidden' },
  'AWS::DMS::Endpoint': {
    Password: 'dms/endpoint-password-secret',
    'MongoDbSettings.Password': 'dms/endpoint-mongodb-password-secret',
  },
  'AWS::DataSync::LocationObjectStorage': { SecretKey: 'datasync/location-key-secret' },
  'AWS::DirectoryService::MicrosoftAD': { Password: 'directoryservice/directory-password-hidden' },
  'AWS::DirectoryService::SimpleAD': { Password: 'directoryservice/directory-password-hidden' },
  'AWS::DocDB::DBCluster': { MasterUserPassword: 'docdb/cluster-password-secret' },
  'AWS::EMR::Cluster': {
    'KerberosAttributes.ADDomainJoinPassword': 'emr/cluster-kerberos-passwords-secret',
    'KerberosAttributes.CrossRealmTrustPrincipalPassword': 'emr/cluster-kerberos-passwords-secret',
    'KerberosAttributes.KdcAdminPassword': 'emr/cluster-kerberos-passwords-secret',
  },
  'AWS::ElastiCache::ReplicationGroup': { AuthToken: 'elasticache/group-token-secret' },
  'AWS::Elasticsearch::Domain': {
    'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword': 'opensearch/domain-password-secret',
  },
  'AWS::IAM::User': { 'LoginProfile.Password': 'iam/login-password-hidden' },
  'AWS::KinesisFirehose::DeliveryStream': {
    'SplunkDestinationConfiguration.HECToken': 'firehose/splunk-token-secret',
    'RedshiftDestinationConfiguration.Password': 'firehose/redshift-password-secret',
  },
  'AWS::Lambda::Permission': { EventSourceToken: 'lambda/event-source-token-hidden' },
  'AWS::ManagedBlockchain::Member': {
    'MemberConfiguration.MemberFrameworkConfiguration.MemberFabricConfiguration.AdminPassword':
      'managedblockchain/member-password-hidden',
  },
  'AWS::OpenSearchService::Domain': {
    'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword': 'opensearch/domain-password-secret',
  },
  'AWS::OpsWorks::App': {
    'AppSource.Password': 'opsworks/app-secrets-hidden',
    'SslConfiguration.PrivateKey': 'opsworks/app-secrets-hidden',
    'AppSource.SshKey': 'opsworks/app-secrets-hidden',
  },
  'AWS::OpsWorks::Stack': {
    'RdsDbInstances.DbPassword': 'opsworks/stack-passwords-hidden',
    'CustomCookbooksSource.Password': 'opsworks/stack-passwords-hidden',
  },
  'AWS::Pinpoint::APNSChannel': { PrivateKey: 'pinpoint/push-channel-keys-hidden' },
  'AWS::Pinpoint::APNSSandboxChannel': { PrivateKey: 'pinpoint/push-channel-keys-hidden' },
  'AWS::Pinpoint::APNSVoipChannel': { PrivateKey: 'pinpoint/push-channel-keys-hidden' },
  'AWS::Pinpoint::APNSVoipSandboxChannel': { PrivateKey: 'pinpoint/push-channel-keys-hidden' },
  'AWS::RDS::DBCluster': { MasterUserPassword: 'rds/cluster-password-secret' },
  'AWS::RDS::DBInstance': { MasterUserPassword: 'rds/instance-password-secret' },
  'AWS::Redshift::Cluster': { MasterUserPassword: 'redshift/cluster-password-secret' },
  'AWS::RedshiftServerless::Namespace': { AdminUserPassword: 'redshift/namespace-password-secret' },
  'AWS::SecretsManager::Secret': { SecretString: 'secretsmanager/secret-value-hidden' },
  'Alexa::ASK::Skill': {
    'AuthenticationConfiguration.ClientSecret': 'alexa/skill-secrets-hidden',
    'AuthenticationConfiguration.RefreshToken': 'alexa/skill-secrets-hidden',
  },
  aws_amplify_app: { access_token: 'amplify/app-secrets-hidden', oauth_token: 'amplify/app-secrets-hidden' },
  aws_appstream_directory_config: {
    'service_account_credentials.account_password': 'appstream/directory-config-password-hidden',
  },
  aws_codebuild_source_credential: { token: 'codebuild/source-credential-hidden' },
  aws_codepipeline_webhook: { 'authentication_configuration.secret_token': 'codepipeline/webhook-token-hidden' },
  aws_datasync_location_object_storage: { secret_key: 'datasync/location-key-secret' },
  aws_db_instance: { password: 'rds/instance-password-secret' },
  aws_directory_service_directory: { password: 'directoryservice/directory-password-hidden' },
  aws_dms_endpoint: { password: 'dms/endpoint-password-secret' },
  aws_docdb_cluster: { master_password: 'docdb/cluster-password-secret' },
  aws_elasticache_replication_group: { auth_token: 'elasticache/group-token-secret' },
  aws_elasticsearch_domain: {
    'advanced_security_options.master_user_options.master_user_password': 'opensearch/domain-password-secret',
  },
  aws_emr_cluster: {
    'kerberos_attributes.ad_domain_join_password': 'emr/cluster-kerberos-passwords-secret',
    'kerberos_attributes.cross_realm_trust_principal_password': 'emr/cluster-kerberos-passwords-secret',
    'kerberos_attributes.kdc_admin_password': 'emr/cluster-kerberos-passwords-secret',
  },
  aws_kinesis_firehose_delivery_stream: {
    'splunk_configuration.hec_token': 'firehose/splunk-token-secret',
    'redshift_configuration.password': 'firehose/redshift-password-secret',
  },
  aws_lambda_permission: { event_source_token: 'lambda/event-source-token-hidden' },
  aws_mq_broker: { 'user.password': 'mq/broker-passwords-secret' },
  aws_opensearch_domain: {
    'advanced_security_options.master_user_options.master_user_password': 'opensearch/domain-password-secret',
  },
  aws_pinpoint_apns_channel: { private_key: 'pinpoint/push-channel-keys-hidden' },
  aws_pinpoint_apns_sandbox_channel: { private_key: 'pinpoint/push-channel-keys-hidden' },
  aws_pinpoint_apns_voip_channel: { private_key: 'pinpoint/push-channel-keys-hidden' },
  aws_pinpoint_apns_voip_sandbox_channel: { private_key: 'pinpoint/push-channel-keys-hidden' },
  aws_rds_cluster: { master_password: 'rds/cluster-password-secret' },
  aws_redshift_cluster: { master_password: 'redshift/cluster-password-secret' },
  aws_redshiftserverless_namespace: { admin_user_password: 'redshift/namespace-password-secret' },
  aws_secretsmanager_secret_version: {
    secret_string: 'secretsmanager/secret-value-hidden',
    secret_string_wo: 'secretsmanager/secret-value-hidden',
  },
};
