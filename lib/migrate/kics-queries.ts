import type { Dialect } from '../engine/model';

/**
 * The ids of KICS's queries by their names, which `sameAs` has, and by the dialect that each judges. KICS shows the id with a
 * finding, and takes it in `# kics-scan disable=` and `exclude-queries`. Queries that no rule stands for are left out.
 *
 * A name is the folder that the page of a query links to: its title in snake case, or else as its page has it. Sources, read
 * on 2026-12-01 in Checkmarx/kics: docs/queries/cloudformation-queries.md at 96f72292, docs/queries/terraform-queries.md at
 * 39276238, and the pages that they link to.
 */
export const KICS_QUERIES: Readonly<Record<string, Readonly<Partial<Record<Dialect, string>>>>> = {
  alb_deletion_protection_disabled: { terraform: 'afecd1f1-6378-4f7e-bb3b-60c35801fdd4' },
  alb_is_not_integrated_with_waf: {
    cloudformation: '105ba098-1e34-48cd-b0f2-a8a43a51bf9b',
    terraform: '0afa6ab8-a047-48cf-be07-93a2f8c34cf7',
  },
  alb_listening_on_http: {
    cloudformation: '275a3217-ca37-40c1-a6cf-bb57d245ab32',
    terraform: 'de7f5e83-da88-4046-871f-ea18504b1d43',
  },
  alb_not_dropping_invalid_headers: { terraform: '6e3fd2ed-5c83-4c68-9679-7700d224d379' },
  alexa_skill_plaintext_client_secret_exposed: { cloudformation: '3c3b7a58-b018-4d07-9444-d9ee7156e111' },
  amazon_dms_replication_instance_is_publicly_accessible: {
    cloudformation: '5864fb39-d719-4182-80e2-89dbe627be63',
    terraform: '030d3b18-1821-45b4-9e08-50efbe7becbb',
  },
  ami_not_encrypted: { terraform: '8bbb242f-6e38-4127-86d4-d8f0b2687ae2' },
  ami_shared_with_multiple_accounts: { terraform: 'ba4e0031-3e9d-4d7d-b0d6-bd8f003f8698' },
  amplify_app_access_token_exposed: { cloudformation: '73980e43-f399-4fcc-a373-658228f7adf7' },
  amplify_app_basic_auth_config_password_exposed: { cloudformation: '71493c8b-3014-404c-9802-078b74496fb7' },
  amplify_app_oauth_token_exposed: { cloudformation: '03b38885-8f4e-480c-a0e4-12c1affd15db' },
  amplify_branch_basic_auth_config_password_exposed: { cloudformation: 'dfb56e5d-ee68-446e-b32a-657b62befe69' },
  api_gateway_access_logging_disabled: {
    cloudformation: '80d45af4-4920-4236-a56e-b7ef419d1941',
    terraform: '1b6799eb-4a7a-4b04-9001-8cceb9999326',
  },
  api_gateway_cache_cluster_disabled: { cloudformation: '52790cad-d60d-41d5-8483-146f9f21208d' },
  api_gateway_cache_encrypted_disabled: { cloudformation: '37cca703-b74c-48ba-ac81-595b53398e9b' },
  api_gateway_deployment_without_access_log_setting: {
    cloudformation: '06ec63e3-9f72-4fe2-a218-2eb9200b8db5',
    terraform: '625abc0e-f980-4ac9-a775-f7519ee34296',
  },
  api_gateway_deployment_without_api_gateway_usage_plan_associated: {
    cloudformation: '783860a3-6dca-4c8b-81d0-7b62769ccbca',
    terraform: 'b3a59b8e-94a3-403e-b6e2-527abaf12034',
  },
  api_gateway_endpoint_config_is_not_private: {
    cloudformation: '4a8daf95-709d-4a36-9132-d3e19878fa34',
    terraform: '6b2739db-9c49-4db7-b980-7816e0c248c1',
  },
  api_gateway_method_does_not_contains_an_api_key: {
    cloudformation: '3641d5b4-d339-4bc2-bfb9-208fe8d3477f',
    terraform: '671211c5-5d2a-4e97-8867-30fc28b02216',
  },
  api_gateway_method_settings_cache_not_encrypted: { terraform: 'b7c9a40c-23e4-4a2d-8d39-a3352f10f288' },
  api_gateway_stage_without_api_gateway_usage_plan_associated: {
    cloudformation: '7f8f1b60-43df-4c28-aa21-fb836dbd8071',
    terraform: 'c999cf62-0920-40f8-8dda-0caccd66ed7e',
  },
  api_gateway_with_invalid_compression: {
    cloudformation: 'd6653eee-2d4d-4e6a-976f-6794a497999a',
    terraform: 'ed35928e-195c-4405-a252-98ccb664ab7b',
  },
  api_gateway_with_open_access: {
    cloudformation: '1056dfbb-5802-4762-bf2b-8b9b9684b1b0',
    terraform: '15ccec05-5476-4890-ad19-53991eba1db8',
  },
  api_gateway_without_configured_authorizer: {
    cloudformation: '7fd0d461-5b8c-4815-898c-f2b4b117eb28',
    terraform: '0a96ce49-4163-4ee6-8169-eb3b0797d694',
  },
  api_gateway_without_security_policy: {
    cloudformation: '8275fab0-68ec-4705-bbf4-86975edb170e',
    terraform: '4e1cc5d3-2811-4fb2-861c-ee9b3cb7f90b',
  },
  api_gateway_without_ssl_certificate: {
    cloudformation: 'ed4c48b8-eccc-4881-95c1-09fdae23db25',
    terraform: '0b4869fc-a842-4597-aa00-1294df425440',
  },
  api_gateway_without_waf: {
    cloudformation: 'fcbf9019-566c-4832-a65c-af00d8137d2b',
    terraform: 'a186e82c-1078-4a7b-85d8-579561fde884',
  },
  api_gateway_xray_disabled: {
    cloudformation: '4ab10c48-bedb-4deb-8f3b-ff12783b61de',
    terraform: '5813ef56-fa94-406a-b35d-977d4a56ff2b',
  },
  athena_database_not_encrypted: { terraform: 'b2315cae-b110-4426-81e0-80bb8640cdd3' },
  athena_workgroup_not_encrypted: { terraform: 'd364984a-a222-4b5f-a8b0-e23ab19ebff3' },
  aurora_with_disabled_at_rest_encryption: { terraform: '1a690d1d-0ae7-49fa-b2db-b75ae0dd1d3e' },
  auto_scaling_group_with_no_associated_elb: {
    cloudformation: 'ad21e616-5026-4b9d-990d-5b007bfe679c',
    terraform: '8e94dced-9bcc-4203-8eb7-7e41202b2505',
  },
  automatic_minor_upgrades_disabled: {
    cloudformation: 'f0104061-8bfc-4b45-8a7d-630eb502f281',
    terraform: '3b6d777b-76e3-4133-80a3-0d6f667ade7f',
  },
  aws_password_policy_with_unchangeable_passwords: { terraform: '9ef7d25d-9764-4224-9968-fa321c56ef76' },
  batch_job_definition_with_privileged_container_properties: {
    cloudformation: '76ddf32c-85b1-4808-8935-7eef8030ab36',
    terraform: '66cd88ac-9ddf-424a-b77e-e55e17630bee',
  },
  ca_certificate_identifier_is_outdated: { terraform: '9f40c07e-699e-4410-8856-3ba0f2e3a2dd' },
  cdn_configuration_is_missing: {
    cloudformation: 'e4f54ff4-d352-40e8-a096-5141073c37a2',
    terraform: '1bc367f6-901d-4870-ad0c-71d79762ef52',
  },
  cloudformation_specifying_credentials_not_safe: { cloudformation: '9ecb6b21-18bc-4aa7-bd07-db20f1c746db' },
  cloudfront_logging_disabled: {
    cloudformation: 'de77cd9f-0e8b-46cc-b4a4-b6b436838642',
    terraform: '94690d79-b3b0-43de-b656-84ebef5753e5',
  },
  cloudfront_viewer_protocol_policy_allows_http: {
    cloudformation: '31733ee2-fef0-4e87-9778-65da22a8ecf1',
    terraform: '55af1353-2f62-4fa0-a8e1-a210ca2708f5',
  },
  'cloudfront_without_minimum_protocol_tls_1.2': {
    cloudformation: 'dc17ee4b-ddf2-4e23-96e8-7a36abad1303',
    terraform: '00e5e55e-c2ff-46b3-a757-a7a1cd802456',
  },
  cloudfront_without_waf: {
    cloudformation: '0f139403-303f-467c-96bd-e717e6cfd62d',
    terraform: '1419b4c6-6d5c-4534-9cf6-6a5266085333',
  },
  cloudtrail_log_file_validation_disabled: {
    cloudformation: '2a3560fe-52ca-4443-b34f-bf0ed5eb74c8',
    terraform: '52ffcfa6-6c70-4ea6-8376-d828d3961669',
  },
  cloudtrail_log_files_not_encrypted_with_kms: {
    cloudformation: '050a9ba8-d1cb-4c61-a5e8-8805a70d3b85',
    terraform: '5d9e3164-9265-470c-9a10-57ae454ac0c7',
  },
  cloudtrail_log_files_s3_bucket_is_publicly_accessible: { terraform: 'bd0088a5-c133-4b20-b129-ec9968b16ef3' },
  cloudtrail_log_files_s3_bucket_with_logging_disabled: { terraform: 'ee9e50e8-b2ed-4176-ad42-8fc0cf7593f4' },
  cloudtrail_logging_disabled: {
    cloudformation: '5c0b06d5-b7a4-484c-aeb0-75a836269ff0',
    terraform: '4bb76f17-3d63-4529-bdca-2b454529d774',
  },
  cloudtrail_multi_region_disabled: {
    cloudformation: '058ac855-989f-4378-ba4d-52d004020da7',
    terraform: '8173d5eb-96b5-4aa6-a71b-ecfa153c123d',
  },
  cloudtrail_not_integrated_with_cloudwatch: {
    cloudformation: '65d07da5-9af5-44df-8983-52d2e6f24c44',
    terraform: '17b30f8f-8dfb-4597-adf6-57600b6cf25e',
  },
  cloudtrail_sns_topic_name_undefined: {
    cloudformation: '3e09413f-471e-40f3-8626-990c79ae63f3',
    terraform: '482b7d26-0bdb-4b5f-bf6f-545826c0a3dd',
  },
  cloudwatch_log_group_not_encrypted: { terraform: '0afbcfe9-d341-4b92-a64c-7e6de0543879' },
  cloudwatch_logging_disabled: {
    cloudformation: '0f0fb06b-0f2f-4374-8588-f2c7c348c7a0',
    terraform: '7dbba512-e244-42dc-98bb-422339827967',
  },
  cloudwatch_logs_destination_with_vulnerable_policy: { terraform: 'db0ec4c4-852c-46a2-b4f3-7ec13cdb12a8' },
  cloudwatch_metrics_disabled: {
    cloudformation: '5d3c1807-acb3-4bb0-be4e-0440230feeaf',
    terraform: '081069cb-588b-4ce1-884c-2a1ce3029fe5',
  },
  cloudwatch_without_retention_period_specified: { terraform: 'ef0b316a-211e-42f1-888e-64efe172b755' },
  cmk_is_unusable: {
    cloudformation: '2844c749-bd78-4cd1-90e8-b179df827602',
    terraform: '7350fa23-dcf7-4938-916d-6a60b0c73b50',
  },
  cmk_rotation_disabled: {
    cloudformation: '1c07bfaf-663c-4f6f-b22b-8e2d481e4df5',
    terraform: '22fbfeac-7b5a-421a-8a27-7a2178bb910b',
  },
  cmk_unencrypted_storage: { cloudformation: 'ffee2785-c347-451e-89f3-11aeb08e5c84' },
  codebuild_not_encrypted: { cloudformation: 'd7467bb6-3ed1-4c82-8095-5e7a818d0aad' },
  codebuild_project_encrypted_with_aws_managed_key: { terraform: '3deec14b-03d2-4d27-9670-7d79322e3340' },
  cognito_userpool_without_mfa: {
    cloudformation: '74a18d1a-cf02-4a31-8791-ed0967ad7fdc',
    terraform: 'ec28bf61-a474-4dbe-b414-6dd3a067d6f0',
  },
  config_configuration_aggregator_to_all_regions_disabled: {
    cloudformation: '9f3cf08e-72a2-4eb1-8007-e3b1b0e10d4d',
    terraform: 'ac5a0bc0-a54c-45aa-90c3-15f7703b9132',
  },
  connection_between_cloudfront_origin_not_encrypted: { cloudformation: 'a5366a50-932f-4085-896b-41402714a388' },
  cross_account_iam_assume_role_policy_without_external_id_or_mfa: {
    cloudformation: '85138beb-ce7c-4ca3-a09f-e8fbcc57ddd7',
    terraform: '09c35abf-5852-4622-ac7a-b987b331232e',
  },
  dax_cluster_not_encrypted: { terraform: 'f11aec39-858f-4b6f-b946-0a1bf46c0c87' },
  db_instance_storage_not_encrypted: { terraform: '08bd0760-8752-44e1-9779-7bb369b2b4e4' },
  db_security_group_has_public_interface: { terraform: 'f0d8781f-99bf-4958-9917-d39283b168a0' },
  db_security_group_open_to_large_scope: {
    cloudformation: '0104165b-02d5-426f-abc9-91fb48189899',
    terraform: '4f615f3e-fb9c-4fad-8b70-2e9f781806ce',
  },
  db_security_group_with_public_scope: {
    cloudformation: '9564406d-e761-4e61-b8d7-5926e3ab8e79',
    terraform: '1e0ef61b-ad85-4518-a3d3-85eaad164885',
  },
  default_security_groups_with_unrestricted_traffic: {
    cloudformation: 'ea33fcf7-394b-4d11-a228-985c5d08f205',
    terraform: '46883ce1-dc3e-4b17-9195-c6a601624c73',
  },
  default_vpc_exists: { terraform: '96ed3526-0179-4c73-b1b2-372fde2e0d13' },
  directory_service_microsoft_ad_password_set_to_plaintext_or_default_ref: {
    cloudformation: '06b9f52a-8cd5-459b-bdc6-21a22521e1be',
  },
  directory_service_simple_ad_password_exposed: { cloudformation: '6685d912-d81f-4cfa-95ad-e316ea31c989' },
  dms_endpoint_mongo_db_settings_password_exposed: { cloudformation: 'f988a17f-1139-46a3-8928-f27eafd8b024' },
  dms_endpoint_password_exposed: { cloudformation: '5f700072-b7ce-4e84-b3f3-497bf1c24a4d' },
  docdb_cluster_encrypted_with_aws_managed_key: { terraform: '2134641d-30a4-4b16-8ffc-2cd4c4ffd15d' },
  docdb_cluster_master_password_in_plaintext: { cloudformation: '39423ce4-9011-46cd-b6b1-009edcd9385d' },
  docdb_cluster_not_encrypted: { terraform: 'bc1f9009-84a0-490f-ae09-3e0ea6d74ad6' },
  docdb_cluster_without_kms: { terraform: '4766d3ea-241c-4ee6-93ff-c380c996bd1a' },
  docdb_logging_disabled: {
    cloudformation: '1bf3b3d4-f373-4d7c-afbb-7d85948a67a5',
    terraform: '56f6a008-1b14-4af4-b9b2-ab7cf7e27641',
  },
  dynamodb_table_not_encrypted: {
    cloudformation: '4bd21e68-38c1-4d58-acdc-6a14b203237f',
    terraform: 'ce089fd4-1406-47bd-8aad-c259772bb294',
  },
  dynamodb_table_point_in_time_recovery_disabled: {
    cloudformation: '0f04217d-488f-4e7a-bec8-f16159686cd6',
    terraform: '741f1291-47ac-4a85-a07b-3d32a9d6bd3e',
  },
  dynamodb_with_aws_owned_cmk: { cloudformation: 'c8dee387-a2e6-4a73-a942-183c975549ac' },
  dynamodb_with_table_billing_mode_not_recommended: { cloudformation: 'c333e906-8d8b-4275-b999-78b6318f8dc6' },
  ebs_default_encryption_disabled: { terraform: '3d3f6270-546b-443c-adb4-bb6fb2187ca6' },
  ebs_volume_encryption_disabled: {
    cloudformation: '80b7ac3f-d2b7-4577-9b10-df7913497162',
    terraform: 'cc997676-481b-4e93-aa81-d19f8c5e9b12',
  },
  ebs_volume_not_attached_to_instances: { cloudformation: '1819ac03-542b-4026-976b-f37addd59f3b' },
  ebs_volume_snapshot_not_encrypted: { terraform: 'e6b4b943-6883-47a9-9739-7ada9568f8ca' },
  ebs_volume_without_kms_key_id: { cloudformation: 'b7063015-6c31-4658-a8e7-14f98f37fd42' },
  ec2_instance_has_no_iam_role: { cloudformation: 'f914357d-8386-4d56-9ba6-456e5723f9a6' },
  ec2_instance_has_public_ip: { terraform: '5a2486aa-facf-477d-a5c1-b010789459ce' },
  ec2_instance_monitoring_disabled: {
    cloudformation: '0264093f-6791-4475-af34-4b8102dcbcd0',
    terraform: '23b70e32-032e-4fa6-ba5c-82f56b9980e6',
  },
  ec2_instance_subnet_has_public_ip_mapping_on_launch: { cloudformation: 'b3de4e4c-14be-4159-b99d-9ad194365e4c' },
  ec2_instance_using_api_keys: { terraform: '0b93729a-d882-4803-bdc3-ac429a21f158' },
  ec2_instance_using_default_security_group: {
    cloudformation: '08b81bb3-0985-4023-8602-b606ad81d279',
    terraform: 'f1adc521-f79a-4d71-b55b-a68294687432',
  },
  ec2_network_acl_duplicate_rule: { cloudformation: '045ddb54-cfc5-4abb-9e05-e427b2bc96fe' },
  ec2_network_acl_ineffective_denied_traffic: { cloudformation: '2623d682-dccb-44cd-99d0-54d9fd62f8f2' },
  ec2_network_acl_overlapping_ports: { cloudformation: '77b6f1e2-bde4-4a6a-ae7e-a40659ff1576' },
  ec2_not_ebs_optimized: {
    cloudformation: '8dd0ff1f-0da4-48df-9bb3-7f338ae36a40',
    terraform: '60224630-175a-472a-9e23-133827040766',
  },
  ec2_permissive_network_acl_protocols: { cloudformation: '03879981-efa2-47a0-a818-c843e1441b88' },
  ec2_sensitive_port_is_publicly_exposed: { cloudformation: '494b03d3-bf40-4464-8524-7c56ad0700ed' },
  ecr_image_tag_not_immutable: {
    cloudformation: '33f41d31-86b1-46a4-81f7-9c9a671f59ac',
    terraform: 'd1846b12-20c5-4d45-8798-fc35b79268eb',
  },
  ecr_repository_is_publicly_accessible: {
    cloudformation: '75be209d-1948-41f6-a8c8-e22dd0121134',
    terraform: 'e86e26fc-489e-44f0-9bcd-97305e4ba69a',
  },
  ecr_repository_not_encrypted: { terraform: '0e32d561-4b5a-4664-a6e3-a3fa85649157' },
  ecs_cluster_container_insights_disabled: {
    cloudformation: 'ab759fde-e1e8-4b0e-ad73-ba856e490ed8',
    terraform: '97cb0688-369a-4d26-b1f7-86c4c91231bc',
  },
  ecs_no_load_balancer_attached: { cloudformation: 'fb2b0ecf-1492-491a-a70d-ba1df579175d' },
  ecs_service_without_running_tasks: {
    cloudformation: '79d745f0-d5f3-46db-9504-bef73e9fd528',
    terraform: '91f16d09-689e-4926-aca7-155157f634ed',
  },
  ecs_task_definition_healthcheck_missing: { cloudformation: 'd24389b4-b209-4ff0-8345-dc7a4569dcdd' },
  ecs_task_definition_network_mode_not_recommended: {
    cloudformation: '027a4b7a-8a59-4938-a04f-ed532512cf45',
    terraform: '9f4a9409-9c60-4671-be96-9716dbf63db1',
  },
  ecs_task_definition_volume_not_encrypted: { terraform: '4d46ff3b-7160-41d1-a310-71d6d370b08f' },
  efs_not_encrypted: {
    cloudformation: '2ff8e83c-90e1-4d68-a300-6d652112e622',
    terraform: '48207659-729f-4b5c-9402-f884257d794f',
  },
  efs_volume_with_disabled_transit_encryption: { cloudformation: 'c1282e03-b285-4637-aee7-eefe3a7bb658' },
  efs_with_vulnerable_policy: { terraform: 'fae52418-bb8b-4ac2-b287-0b9082d6a3fd' },
  efs_without_kms: {
    cloudformation: '6d087495-2a42-4735-abf7-02ef5660a7e6',
    terraform: '25d251f3-f348-4f95-845c-1090e41a615c',
  },
  eks_cluster_encryption_disabled: { terraform: '63ebcb19-2739-4d3f-aa5c-e8bbb9b85281' },
  eks_cluster_has_public_access: { terraform: '42f4b905-3736-4213-bfe9-c0660518cda8' },
  eks_cluster_has_public_access_cidrs: { terraform: '61cf9883-1752-4768-b18c-0d57f2737709' },
  eks_cluster_log_disabled: { terraform: '37304d3f-f852-40b8-ae3f-725e87a7cedf' },
  eks_node_group_remote_access: { cloudformation: '73d59e76-a12c-4b74-a3d8-d3e1e19c25b3' },
  eks_node_group_remote_access_disabled: { terraform: 'ba40ace1-a047-483c-8a8d-bc2d3a67a82d' },
  elasticache_nodes_not_created_across_multi_az: {
    cloudformation: 'cfdef2e5-1fe4-4ef4-bea8-c56e08963150',
    terraform: '6db03a91-f933-4f13-ab38-a8b87a7de54d',
  },
  elasticache_redis_cluster_without_backup: { terraform: '8fdb08a0-a868-4fdf-9c27-ccab0237f1ab' },
  elasticache_replication_group_not_encrypted_at_rest: { terraform: '76976de7-c7b1-4f64-a94f-90c1345914c2' },
  elasticache_replication_group_not_encrypted_at_transit: { terraform: '1afbb3fa-cf6c-4a3d-b730-95e9f4df343e' },
  elasticache_using_default_port: {
    cloudformation: '323db967-c68e-44e6-916c-a777f95af34b',
    terraform: '5d89db57-8b51-4b38-bb76-b9bd42bd40f0',
  },
  elasticache_with_disabled_at_rest_encryption: { cloudformation: 'e4ee3903-9225-4b6a-bdfb-e62dbadef821' },
  elasticache_with_disabled_transit_encryption: { cloudformation: '3b02569b-fc6f-4153-b3a3-ba91022fed68' },
  elasticache_without_vpc: {
    cloudformation: 'ba766c53-fe71-4bbb-be35-b6803f2ef13e',
    terraform: '8c849af7-a399-46f7-a34c-32d3dc96f1fc',
  },
  elasticsearch_domain_encryption_with_kms_disabled: { cloudformation: 'd926aa95-0a04-4abc-b20c-acf54afe38a1' },
  elasticsearch_domain_not_encrypted_node_to_node: { terraform: '967eb3e6-26fc-497d-8895-6428beb6e8e2' },
  elasticsearch_encryption_with_kms_is_disabled: { terraform: '7af2f4a3-00d9-47f3-8d15-ca0888f4e5b2' },
  elasticsearch_logs_disabled: {
    cloudformation: 'edbd62d4-8700-41de-b000-b3cfebb5e996',
    terraform: 'acb6b4e2-a086-4f35-aefd-4db6ea51ada2',
  },
  elasticsearch_not_encrypted_at_rest: {
    cloudformation: '86a248ab-0e01-4564-a82a-878303e253bb',
    terraform: '24e16922-4330-4e9d-be8a-caa90299466a',
  },
  elasticsearch_with_https_disabled: {
    cloudformation: '4cdc88e6-c0c8-4081-a639-bb3a557cbedf',
    terraform: '2e9e0729-66d5-4148-9d39-5e6fb4bf2a4e',
  },
  elb_access_log_disabled: { cloudformation: 'ee12ad32-2863-4c0f-b13f-28272d115028' },
  elb_access_logging_disabled: { terraform: '20018359-6fd7-4d05-ab26-d4dffccbdf79' },
  elb_sensitive_port_is_exposed_to_entire_network: { cloudformation: '78055456-f670-4d2e-94d5-392d1cf4f5e4' },
  elb_using_insecure_protocols: {
    cloudformation: '61a94903-3cd3-4780-88ec-fc918819b9c8',
    terraform: '126c1788-23c2-4a10-906c-ef179f4f96ec',
  },
  elb_using_weak_ciphers: {
    cloudformation: '809f77f8-d10e-4842-a84f-3be7b6ff1190',
    terraform: '4a800e14-c94a-442d-9067-5a2e9f6c0a4c',
  },
  elb_v2_alb_access_log_disabled: { cloudformation: 'c62e8b7d-1fdf-4050-ac4c-76ba9e1d9621' },
  elb_without_secure_protocol: { cloudformation: '80908a75-586b-4c61-ab04-490f4f4525b8' },
  empty_roles_for_ecs_cluster_task_definitions: { cloudformation: '7f384a5f-b5a2-4d84-8ca3-ee0a5247becb' },
  emr_cluster_without_security_configuration: { cloudformation: '48af92a5-c89b-4936-bc62-1086fe2bab23' },
  emr_security_configuration_encryptions_enabled: { cloudformation: '5b033ec8-f079-4323-b5c8-99d4620433a9' },
  emr_wihout_vpc: { cloudformation: 'bf89373a-be40-4c04-99f5-746742dfd7f3' },
  emr_without_vpc: { terraform: '2b3c8a6d-9856-43e6-ab1d-d651094f03b4' },
  fully_open_ingress: { cloudformation: 'e415f8d3-fc2b-4f52-88ab-1129e8c8d3f5' },
  gamelift_fleet_ec2_inbound_permissions_with_port_range: { cloudformation: '43356255-495d-4148-ad8d-f6af5eac09dd' },
  geo_restriction_disabled: { cloudformation: '7f8843f0-9ea5-42b4-a02b-753055113195' },
  github_repository_set_to_public: { cloudformation: '5906092d-5f74-490d-9a03-78febe0f65e1' },
  global_accelerator_flow_logs_disabled: { terraform: '96e8183b-e985-457b-90cd-61c0503a3369' },
  glue_data_catalog_encryption_disabled: { terraform: '01d50b14-e933-4c99-b314-6d08cd37ad35' },
  glue_security_configuration_encryption_disabled: { terraform: 'ad5b4e97-2850-4adf-be17-1d293e0b85ee' },
  glue_with_vulnerable_policy: { terraform: 'd25edb51-07fb-4a73-97d4-41cecdc53a22' },
  group_with_privilege_escalation_by_actions_glue_UpdateDevEndpoint: {
    terraform: '8f3c16b3-354d-45db-8ad5-5066778a9485',
  },
  group_with_privilege_escalation_by_actions_iam_AddUserToGroup: { terraform: '970ed7a2-0aca-4425-acf1-0453c9ecbca1' },
  group_with_privilege_escalation_by_actions_iam_AttachGroupPolicy: {
    terraform: '70b42736-efee-4bce-80d5-50358ed94990',
  },
  group_with_privilege_escalation_by_actions_iam_AttachRolePolicy: {
    terraform: '3dd96caa-0b5f-4a85-b929-acfac4646cc2',
  },
  group_with_privilege_escalation_by_actions_iam_AttachUserPolicy: {
    terraform: 'db78d14b-10e5-4e6e-84b1-dace6327b1ec',
  },
  group_with_privilege_escalation_by_actions_iam_CreateAccessKey: { terraform: '846646e3-2af1-428c-ac5d-271eccfa6faf' },
  group_with_privilege_escalation_by_actions_iam_CreateLoginProfile: {
    terraform: '04c686f1-e0cd-4812-88e1-4e038410074c',
  },
  group_with_privilege_escalation_by_actions_iam_CreatePolicyVersion: {
    terraform: 'ec49cbfd-fae4-45f3-81b1-860526d66e3f',
  },
  group_with_privilege_escalation_by_actions_iam_PassRole_and_cloudformation_CreateStack: {
    terraform: '9b0ffadc-a61f-4c2a-b1e6-68fab60f6267',
  },
  group_with_privilege_escalation_by_actions_iam_PassRole_and_ec2_RunInstances: {
    terraform: '15e6ad8c-f420-49a6-bafb-074f5eb1ec74',
  },
  group_with_privilege_escalation_by_actions_iam_PassRole_and_glue_CreateDevEndpoint: {
    terraform: '7d544dad-8a6c-431c-84c1-5f07fe9afc0e',
  },
  group_with_privilege_escalation_by_actions_iam_PassRole_and_lambda_CreateFunction_and_lambda_InvokeFunction: {
    terraform: '034d0aee-620f-4bf7-b7fb-efdf661fdb9e',
  },
  group_with_privilege_escalation_by_actions_iam_PutGroupPolicy: { terraform: 'e77c89f6-9c85-49ea-b95b-5f960fe5be92' },
  group_with_privilege_escalation_by_actions_iam_PutRolePolicy: { terraform: 'c0c1e744-0f37-445e-924a-1846f0839f69' },
  group_with_privilege_escalation_by_actions_iam_PutUserPolicy: { terraform: '60263b4a-6801-4587-911d-919c37ed733b' },
  group_with_privilege_escalation_by_actions_iam_SetDefaultPolicyVersion: {
    terraform: '7782d4b3-e23e-432b-9742-d9528432e771',
  },
  group_with_privilege_escalation_by_actions_iam_UpdateAssumeRolePolicy_and_sts_AssumeRole: {
    terraform: '78f1ec6f-5659-41ea-bd48-d0a142dce4f2',
  },
  group_with_privilege_escalation_by_actions_iam_UpdateLoginProfile: {
    terraform: 'ad296c0d-8131-4d6b-b030-1b0e73a99ad3',
  },
  group_with_privilege_escalation_by_actions_lambda_UpdateFunctionCode: {
    terraform: '571254d8-aa6a-432e-9725-535d3ef04d69',
  },
  guardduty_detector_disabled: {
    cloudformation: 'a25cd877-375c-4121-a640-730929936fac',
    terraform: '704dadd3-54fc-48ac-b6a0-02f170011473',
  },
  hardcoded_aws_access_key: { terraform: 'd7b9d850-3e06-4a75-852f-c46c2e92240b' },
  hardcoded_aws_access_key_in_lambda: {
    cloudformation: '2564172f-c92b-4261-9acd-464aed511696',
    terraform: '1402afd8-a95c-4e84-8b0b-6fb43758e6ce',
  },
  http_port_open: {
    cloudformation: 'ddfc4eaa-af23-409f-b96c-bf5c45dc4daa',
    terraform: 'ffac8a12-322e-42c1-b9b9-81ff85c39ef7',
  },
  iam_database_auth_not_enabled: {
    cloudformation: '9fcd0a0a-9b6f-4670-a215-d94e6bf3f184',
    terraform: '88fd05e0-ac0e-43d2-ba6d-fc0ba60ae1a6',
  },
  iam_group_without_users: {
    cloudformation: '8f957abd-9703-413d-87d3-c578950a753c',
    terraform: 'fc101ca7-c9dd-4198-a1eb-0fbe92e80044',
  },
  iam_groups_inline_policies: { cloudformation: 'a58d1a2d-4078-4b80-855b-84cc3f7f4540' },
  iam_managed_policy_applied_to_a_user: { cloudformation: '0e5872b4-19a0-4165-8b2f-56d9e14b909f' },
  iam_password_without_minimum_length: {
    terraform: '1bc1c685-e593-450e-88fb-19db4c82aa1d',
  },
  iam_policies_attached_to_user: {
    cloudformation: 'edc95c10-7366-4f30-9b4b-f995c84eceb5',
    terraform: 'b4378389-a9aa-44ee-91e7-ef183f11079e',
  },
  iam_policies_with_full_privileges: {
    cloudformation: '953b3cdb-ce13-428a-aa12-318726506661',
    terraform: '2f37c4a3-58b9-4afe-8a87-d7f1d2286f84',
  },
  iam_policy_grants_assumerole_permission_across_all_services: {
    cloudformation: 'e835bd0d-65da-49f7-b6d1-b646da8727e6',
    terraform: 'bcdcbdc6-a350-4855-ae7c-d1e6436f7c97',
  },
  iam_policy_grants_full_permissions: {
    cloudformation: 'f62aa827-4ade-4dc4-89e4-1433d384a368',
    terraform: '575a2155-6af1-4026-b1af-d5bc8fe2a904',
  },
  iam_policy_on_user: { cloudformation: 'e4239438-e639-44aa-adb8-866e400e3ade' },
  iam_role_allows_all_principals_to_assume: {
    cloudformation: 'f80e3aa7-7b34-4185-954e-440a6894dde6',
    terraform: '12b7e704-37f0-4d1e-911a-44bf60c48c21',
  },
  iam_role_policy_passrole_allows_all: { terraform: 'e39bee8c-fe54-4a3f-824d-e5e2d1cca40a' },
  iam_role_with_full_privileges: { terraform: 'b1ffa705-19a3-4b73-b9d0-0c97d0663842' },
  iam_user_login_profile_password_is_in_plaintext: { cloudformation: '06adef8c-c284-4de7-aad2-af43b07a8ca1' },
  iam_user_too_many_access_keys: {
    cloudformation: '48677914-6fdf-40ec-80c4-2b0e94079f54',
    terraform: '3561130e-9c5f-485b-9e16-2764c82763e5',
  },
  iam_user_with_access_to_console: { terraform: '9ec311bf-dfd9-421f-8498-0b063c8bc552' },
  iam_user_with_no_group: { cloudformation: '06933df4-0ea7-461c-b9b5-104d27390e0e' },
  instance_with_no_vpc: {
    cloudformation: '8a6d36cd-0bc6-42b7-92c4-67acc8576861',
    terraform: 'a31a5a29-718a-4ff4-8001-a69e5e4d029e',
  },
  iot_policy_allows_action_as_wildcard: { cloudformation: '4d32780f-43a4-424a-a06d-943c543576a5' },
  iot_policy_allows_wildcard_resource: { cloudformation: 'be5b230d-4371-4a28-a441-85dc760e2aa3' },
  kinesis_not_encrypted_with_kms: { terraform: '862fe4bf-3eec-4767-a517-40f378886b88' },
  kinesis_sse_not_configured: {
    cloudformation: '7f65be75-90ab-4036-8c2a-410aef7bb650',
    terraform: '5c6dd5e7-1fe0-4cae-8f81-4c122717cef3',
  },
  kms_allows_wildcard_principal: { cloudformation: 'f6049677-ec4a-43af-8779-5190b6d03cba' },
  kms_enable_key_rotation_disabled: { cloudformation: '235ca980-eb71-48f4-9030-df0c371029eb' },
  kms_key_with_full_permissions: {
    cloudformation: 'da905474-7454-43c0-b8d2-5756ab951aba',
    terraform: '7ebc9038-0bde-479a-acc4-6ed7b6758899',
  },
  lambda_function_without_dead_letter_queue: { cloudformation: 'c2eae442-d3ba-4cb1-84ca-1db4f80eae3d' },
  lambda_function_without_tags: { cloudformation: '8df8e857-bd59-44fa-9f4c-d77594b95b46' },
  lambda_functions_without_unique_iam_roles: { cloudformation: 'ae03f542-1423-402f-9cef-c834e7ee9583' },
  'lambda_functions_without_x-ray_tracing': {
    cloudformation: '9488c451-074e-4cd3-aee3-7db6104f542c',
    terraform: '8152e0cf-d2f0-47ad-96d5-d003a76eabd1',
  },
  lambda_permission_misconfigured: {
    cloudformation: '9b83114b-b2a1-4534-990d-06da015e47aa',
    terraform: '75ec6890-83af-4bf1-9f16-e83726df0bd0',
  },
  lambda_permission_principal_is_wildcard: {
    cloudformation: '1d6e16f1-5d8a-4379-bfb3-2dadd38ed5a7',
    terraform: 'e08ed7eb-f3ef-494d-9d22-2e3db756a347',
  },
  lambda_with_vulnerable_policy: { terraform: 'ad9dabc7-7839-4bae-a957-aa9120013f39' },
  launch_configuration_is_not_encrypted: { terraform: '4de9de27-254e-424f-bd70-4c1e95790838' },
  low_rds_backup_retention_period: { cloudformation: 'e649a218-d099-4550-86a4-1231e1fcb60d' },
  misconfigured_password_policy_expiration: { terraform: 'ce60d060-efb8-4bfd-9cf7-ff8945d00d90' },
  missing_cluster_log_types: { terraform: '66f130d9-b81d-4e8e-9b08-da74b9c891df' },
  mq_broker_is_publicly_accessible: {
    cloudformation: '68b6a789-82f8-4cfd-85de-e95332fe6a61',
    terraform: '4eb5f791-c861-4afd-9f94-f2a6a3fe49cb',
  },
  mq_broker_logging_disabled: {
    cloudformation: 'e519ed6a-8328-4b69-8eb7-8fa549ac3050',
    terraform: '31245f98-a6a9-4182-9fc1-45482b9d030a',
  },
  msk_broker_is_publicly_accessible: {
    cloudformation: '0ce1ba20-8ba8-4364-836f-40c24b8cb0ab',
    terraform: '54378d69-dd7c-4b08-a43e-80d563396857',
  },
  msk_cluster_encryption_disabled: {
    cloudformation: 'a976d63f-af0e-46e8-b714-8c1a9c4bf768',
    terraform: '6db52fa6-d4da-4608-908a-89f0c59e743e',
  },
  msk_cluster_logging_disabled: {
    cloudformation: 'fc7c2c15-f5d0-4b80-adb2-c89019f8f62b',
    terraform: '2f56b7ab-7fba-4e93-82f0-247e5ddeb239',
  },
  neptune_cluster_instance_is_publicly_accessible: { terraform: '9ba198e0-fef4-464a-8a4d-75ea55300de7' },
  neptune_cluster_with_iam_database_authentication_disabled: {
    cloudformation: 'a3aa0087-8228-4e7e-b202-dc9036972d02',
    terraform: 'c91d7ea0-d4d1-403b-8fe1-c9961ac082c5',
  },
  neptune_database_cluster_encryption_disabled: {
    cloudformation: 'bf4473f1-c8a2-4b1b-8134-bd32efabab93',
    terraform: '98d59056-f745-4ef5-8613-32bca8d40b7e',
  },
  neptune_logging_disabled: { terraform: '45cff7b6-3b80-40c1-ba7b-2cf480678bb8' },
  network_acl_with_unrestricted_access_to_rdp: { terraform: 'a20be318-cac7-457b-911d-04cc6e812c25' },
  network_acl_with_unrestricted_access_to_ssh: { terraform: '3af7f2fd-06e6-4dab-b996-2912bea19ba4' },
  no_stack_policy: { terraform: '2f01fb2d-828a-499d-b98e-b83747305052' },
  password_without_reuse_prevention: { terraform: '89806cdc-9c2e-4bd1-a0dc-53f339bcfb2a' },
  rds_associated_with_public_subnet: {
    cloudformation: '4e88adee-a8eb-4605-a78d-9fb1096e3091',
    terraform: '2f737336-b18a-4602-8ea0-b200312e1ac1',
  },
  rds_cluster_with_backup_disabled: { terraform: 'e542bd46-58c4-4e0f-a52a-1fb4f9548e02' },
  rds_database_cluster_not_encrypted: { terraform: '656880aa-1388-488f-a6d4-8f73c23149b2' },
  rds_db_instance_publicly_accessible: {
    cloudformation: 'de38e1d5-54cb-4111-a868-6f7722695007',
    terraform: '35113e6f-2c6b-414d-beec-7a9482d3b2d1',
  },
  rds_db_instance_with_deletion_protection_disabled: { cloudformation: '2c161e58-cb52-454f-abea-6470c37b5e6e' },
  rds_multi_az_deployment_disabled: { cloudformation: '2b1d4935-9acf-48a7-8466-10d18bf51a69' },
  rds_storage_encryption_disabled: { cloudformation: '65844ba3-03a1-40a8-b3dd-919f122e8c95' },
  rds_storage_not_encrypted: {
    cloudformation: '5beacce3-4020-4a3d-9e1d-a36f953df630',
    terraform: '3199c26c-7871-4cb3-99c2-10a59244ce7f',
  },
  rds_using_default_port: {
    cloudformation: '1fe9d958-ddce-4228-a124-05265a959a8b',
    terraform: 'bca7cc4d-b3a4-4345-9461-eb69c68fcd26',
  },
  rds_with_backup_disabled: {
    cloudformation: '8c415f6f-7b90-4a27-a44a-51047e1506f9',
    terraform: '1dc73fb4-5b51-430c-8c5f-25dcf9090b02',
  },
  rds_without_logging: { terraform: '8d7f7b8c-6c7c-40f8-baa6-62006c6c7b56' },
  redshift_cluster_logging_disabled: {
    cloudformation: '3de2d4ff-fe53-4fc9-95d3-2f8a69bf90d6',
    terraform: '15ffbacc-fa42-4f6f-a57d-2feac7365caa',
  },
  redshift_cluster_without_kms_cmk: { cloudformation: 'de76a0d6-66d5-45c9-9022-f05545b85c78' },
  redshift_cluster_without_vpc: { terraform: '0a494a6a-ebe2-48a0-9d77-cf9d5125e1b3' },
  redshift_not_encrypted: {
    cloudformation: '3b316b05-564c-44a7-9c3f-405bb95e211e',
    terraform: 'cfdcabb0-fc06-427c-865b-c59f13e898ce',
  },
  redshift_publicly_accessible: {
    cloudformation: 'bdf8dcb4-75df-4370-92c4-606e4ae6c4d3',
    terraform: 'af173fde-95ea-4584-b904-bb3923ac4bda',
  },
  redshift_using_default_port: {
    cloudformation: 'a478af30-8c3a-404d-aa64-0b673cee509a',
    terraform: '41abc6cc-dde1-4217-83d3-fb5f0cc09d8f',
  },
  refresh_token_is_exposed: { cloudformation: '5b48c507-0d1f-41b0-a630-76817c6b4189' },
  remote_desktop_port_open_to_internet: {
    cloudformation: 'c9846969-d066-431f-9b34-8c4abafe422a',
    terraform: '151187cb-0efc-481c-babd-ad24e3c9bc22',
  },
  rest_api_with_vulnerable_policy: { terraform: 'b161c11b-a59b-4431-9a29-4e19f63e6b27' },
  role_with_privilege_escalation_by_actions_glue_UpdateDevEndpoint: {
    terraform: 'eda48c88-2b7d-4e34-b6ca-04c0194aee17',
  },
  role_with_privilege_escalation_by_actions_iam_AddUserToGroup: { terraform: 'b8a31292-509d-4b61-bc40-13b167db7e9c' },
  role_with_privilege_escalation_by_actions_iam_AttachGroupPolicy: {
    terraform: 'f906113d-cdc0-415a-ba60-609cc6daaf4d',
  },
  role_with_privilege_escalation_by_actions_iam_AttachRolePolicy: { terraform: 'f465fff1-0a0f-457d-aa4d-1bddb6f204ff' },
  role_with_privilege_escalation_by_actions_iam_AttachUserPolicy: { terraform: '7c96920c-6fd0-449d-9a52-0aa431b6beaf' },
  role_with_privilege_escalation_by_actions_iam_CreateAccessKey: { terraform: '5b4d4aee-ac94-4810-9611-833636e5916d' },
  role_with_privilege_escalation_by_actions_iam_CreateLoginProfile: {
    terraform: '9a205ba3-0dd1-42eb-8d54-2ffec836b51a',
  },
  role_with_privilege_escalation_by_actions_iam_CreatePolicyVersion: {
    terraform: 'ee49557d-750c-4cc1-aa95-94ab36cbefde',
  },
  role_with_privilege_escalation_by_actions_iam_PassRole_and_cloudformation_CreateStack: {
    terraform: 'be2aa235-bd93-4b68-978a-1cc65d49082f',
  },
  role_with_privilege_escalation_by_actions_iam_PassRole_and_ec2_RunInstances: {
    terraform: '30b88745-eebe-4ecb-a3a9-5cf886e96204',
  },
  role_with_privilege_escalation_by_actions_iam_PassRole_and_glue_CreateDevEndpoint: {
    terraform: '0a592060-8166-49f5-8e65-99ac6dce9871',
  },
  role_with_privilege_escalation_by_actions_iam_PassRole_and_lambda_CreateFunction_lambda_InvokeFunction: {
    terraform: 'fa62ac4f-f5b9-45b9-97c1-625c8b6253ca',
  },
  role_with_privilege_escalation_by_actions_iam_PutGroupPolicy: { terraform: 'd6047119-a0b2-4b59-a4f2-127a36fb685b' },
  role_with_privilege_escalation_by_actions_iam_PutRolePolicy: { terraform: 'eb64f1e9-f67d-4e35-8a3c-3d6a2f9efea7' },
  role_with_privilege_escalation_by_actions_iam_PutUserPolicy: { terraform: '8f75840d-9ee7-42f3-b203-b40e3979eb12' },
  role_with_privilege_escalation_by_actions_iam_SetDefaultPolicyVersion: {
    terraform: '118281d0-6471-422e-a7c5-051bc667926e',
  },
  role_with_privilege_escalation_by_actions_iam_UpdateAssumeRolePolicy_and_sts_AssumeRole: {
    terraform: 'f1173d8c-3264-4148-9fdb-61181e031b51',
  },
  role_with_privilege_escalation_by_actions_iam_UpdateLoginProfile: {
    terraform: '35ccf766-0e4d-41ed-9ec4-2dab155082b4',
  },
  role_with_privilege_escalation_by_actions_lambda_UpdateFunctionCode: {
    terraform: 'c583f0f9-7dfd-476b-a056-f47c62b47b46',
  },
  root_account_has_active_access_keys: {
    cloudformation: '4c137350-7307-4803-8c04-17c09a7a9fcf',
    terraform: '970d224d-b42a-416b-81f9-8f4dfe70c4bc',
  },
  s3_bucket_access_to_any_principal: {
    cloudformation: '7772bb8c-c0f3-42d4-8e4e-f1b8939ad085',
    terraform: '7af43613-6bb9-4a0e-8c4d-1314b799425e',
  },
  s3_bucket_acl_allows_read_or_write_to_all_users: {
    cloudformation: '07dda8de-d90d-469e-9b37-1aca53526ced',
    terraform: '38c5ee0d-7f22-4260-ab72-5073048df100',
  },
  s3_bucket_acl_allows_read_to_all_users: { cloudformation: '219f4c95-aa50-44e0-97de-cf71f4641170' },
  s3_bucket_acl_allows_read_to_any_authenticated_user: {
    cloudformation: '835d5497-a526-4aea-a23f-98a9afd1635f',
    terraform: '57b9893d-33b1-4419-bcea-a717ea87e139',
  },
  s3_bucket_acl_grants_write_acp_permission: { terraform: '64a222aa-7793-4e40-915f-4b302c76e4d4' },
  s3_bucket_allows_delete_action_from_all_principals: { terraform: 'ffdf4b37-7703-4dfe-a682-9d2e99bc6c09' },
  s3_bucket_allows_delete_actions_from_all_principals: { cloudformation: 'acc78859-765e-4011-a229-a65ea57db252' },
  s3_bucket_allows_get_action_from_all_principals: { terraform: '1df37f4b-7197-45ce-83f8-9994d2fcf885' },
  s3_bucket_allows_get_actions_from_all_principals: { cloudformation: 'f97b7d23-568f-4bcc-9ac9-02df0d57fbba' },
  s3_bucket_allows_list_action_from_all_principals: { terraform: '66c6f96f-2d9e-417e-a998-9058aeeecd44' },
  s3_bucket_allows_list_actions_from_all_principals: { cloudformation: 'faa8fddf-c0aa-4b2d-84ff-e993e233ebe9' },
  s3_bucket_allows_public_acl: {
    cloudformation: '48f100d9-f499-4c6d-b2b8-deafe47ffb26',
    terraform: 'd0cc8694-fcad-43ff-ac86-32331d7e867f',
  },
  s3_bucket_allows_put_action_from_all_principals: { terraform: 'd24c0755-c028-44b1-b503-8e719c898832' },
  s3_bucket_allows_put_actions_from_all_principals: { cloudformation: 'f6397a20-4cf1-4540-a997-1d363c25ef58' },
  s3_bucket_allows_restore_actions_from_all_principals: { cloudformation: '456b00a3-1072-4149-9740-6b8bb60251b0' },
  s3_bucket_cloudtrail_logging_disabled: { cloudformation: 'c3ce69fd-e3df-49c6-be78-1db3f802261c' },
  s3_bucket_logging_disabled: {
    cloudformation: '4552b71f-0a2a-4bc4-92dd-ed7ec1b4674c',
    terraform: 'f861041c-8c9f-4156-acfc-5e6e524f5884',
  },
  s3_bucket_object_level_cloudtrail_logging_disabled: { terraform: 'a8fc2180-b3ac-4c93-bd0d-a55b974e4b07' },
  s3_bucket_object_not_encrypted: { terraform: '5fb49a69-8d46-4495-a2f8-9c8c622b2b6e' },
  s3_bucket_policy_accepts_http_requests: { terraform: '4bc4dd4c-7d8d-405e-a0fb-57fa4c31b4d9' },
  s3_bucket_should_have_bucket_policy: { cloudformation: '37fa8188-738b-42c8-bf82-6334ea567738' },
  s3_bucket_with_all_permissions: {
    cloudformation: '4ae8af91-5108-42cb-9471-3bdbe596eac9',
    terraform: 'a4966c4f-9141-48b8-a564-ffe9959945bc',
  },
  s3_bucket_with_public_policy: {
    cloudformation: '860ba89b-b8de-4e72-af54-d6aee4138a69',
    terraform: '1a4bc881-9f69-4d44-8c9a-d37d08f54c50',
  },
  s3_bucket_with_unsecured_cors_rule: {
    cloudformation: '3609d27c-3698-483a-9402-13af6ae80583',
    terraform: '98a8f708-121b-455b-ae2f-da3fb59d17e1',
  },
  s3_bucket_without_enabled_mfa_delete: { terraform: 'c5b31ab9-0f26-4a49-b8aa-4cc064392f4d' },
  s3_bucket_without_ignore_public_acl: {
    cloudformation: '6c8d51af-218d-4bfb-94a9-94eabaa0703a',
    terraform: '4fa66806-0dd9-4f8d-9480-3174d39c7c91',
  },
  s3_bucket_without_restriction_of_public_bucket: {
    cloudformation: '350cd468-0e2c-44ef-9d22-cfb73a62523c',
    terraform: '1ec253ab-c220-4d63-b2de-5b40e0af9293',
  },
  s3_bucket_without_server_side_encryption: { cloudformation: 'b2e8752c-3497-4255-98d2-e4ae5b46bbf5' },
  s3_bucket_without_versioning: {
    cloudformation: 'a227ec01-f97a-4084-91a4-47b350c1db54',
    terraform: '568a4d22-3517-44a6-a7ad-6a7eed88722c',
  },
  s3_static_website_host_enabled: {
    cloudformation: '90501b1b-cded-4cc1-9e8b-206b85cda317',
    terraform: '42bb6b7f-6d54-4428-b707-666f669d94fb',
  },
  sagemaker_data_encryption_disabled: { cloudformation: '709e6da6-fa1f-44cc-8f17-7f25f96dadbe' },
  sagemaker_enabling_internet_access: { cloudformation: '88d55d94-315d-4564-beee-d2d725feab11' },
  sagemaker_endpoint_config_should_specify_kms_key_id_attribute: {
    cloudformation: '44034eda-1c3f-486a-831d-e09a7dd94354',
  },
  sagemaker_endpoint_configuration_encryption_disabled: { terraform: '58b35504-0287-4154-bf69-02c0573deab8' },
  sagemaker_notebook_instance_without_kms: { terraform: 'f3674e0c-f6be-43fa-b71c-bf346d1aed99' },
  sagemaker_notebook_not_placed_in_vpc: { cloudformation: '9c7028d9-04c2-45be-b8b2-1188ccaefb36' },
  secrets_manager_should_specify_kms_key_id: { cloudformation: 'c8ae9ba9-c2f7-4e5c-b32e-a4b7712d4d22' },
  secrets_manager_with_vulnerable_policy: { terraform: 'fa00ce45-386d-4718-8392-fb485e1f3c5b' },
  secretsmanager_secret_encrypted_with_aws_managed_key: { terraform: 'b0d3ef3f-845d-4b1b-83d6-63a5a380375f' },
  secretsmanager_secret_without_kms: { terraform: 'a2f548f2-188c-4fff-b172-e9a6acb216bd' },
  security_group_egress_cidr_open_to_world: { cloudformation: '1cc2fbd7-816c-4fbf-ad6d-38a4afa4312a' },
  security_group_egress_with_all_protocols: { cloudformation: 'ee464fc2-54a6-4e22-b10a-c6dcd2474d0c' },
  security_group_egress_with_port_range: { cloudformation: 'dae9c373-8287-462f-8746-6f93dad93610' },
  security_group_ingress_with_all_protocols: { cloudformation: '1a427b25-2e9e-4298-9530-0499a55e736b' },
  security_group_ingress_with_port_range: { cloudformation: '87482183-a8e7-4e42-a566-7a23ec231c16' },
  security_group_rule_without_description: { cloudformation: '5e6c9c68-8a82-408e-8749-ddad78cbb9c5' },
  security_group_rules_without_description: { terraform: '68eb4bf3-f9bf-463d-b5cf-e029bb446d2e' },
  security_group_with_unrestricted_access_to_ssh: { terraform: '65905cec-d691-4320-b320-2000436cb696' },
  security_group_without_description: { terraform: 'cb3f5ed6-0d18-40de-a93d-b3538db31e8c' },
  security_groups_allows_unrestricted_outbound_traffic: { cloudformation: '66f2d8f9-a911-4ced-ae27-34f09690bb2c' },
  security_groups_not_used: { terraform: '4849211b-ac39-479e-ae78-5694d506cb24' },
  security_groups_unrestricted_access_to_rdp: { cloudformation: '3ae83918-7ec7-4cb8-80db-b91ef0f94002' },
  security_groups_with_exhibited_admin_ports: { cloudformation: 'cdbb0467-2957-4a77-9992-7b55b29df7b7' },
  security_groups_with_meta_ip: { cloudformation: 'adcd0082-e90b-4b63-862b-21899f6e6a48' },
  security_groups_with_unrestricted_access_to_ssh: { cloudformation: '6e856af2-62d7-4ba2-adc1-73b62cef9cc1' },
  security_groups_without_vpc_attached: { cloudformation: '493d9591-6249-47bf-8dc0-5c10161cc558' },
  sensitive_port_is_exposed_to_entire_network: { terraform: '381c3f2a-ef6f-4eff-99f7-b169cda3422c' },
  sensitive_port_is_exposed_to_small_public_network: { terraform: 'e35c16a2-d54e-419d-8546-a804d8e024d0' },
  sensitive_port_is_exposed_to_wide_private_network: { terraform: '92fe237e-074c-4262-81a4-2077acb928c1' },
  serverless_api_access_logging_setting_undefined: { cloudformation: '0a994e04-c6dc-471d-817e-d37451d18a3b' },
  serverless_api_cache_cluster_disabled: { cloudformation: '60a05ede-0a68-4d0d-a58f-f538cf55ff79' },
  serverless_api_endpoint_config_not_private: { cloudformation: '6b5b0313-771b-4319-ad7a-122ee78700ef' },
  serverless_api_without_content_encoding: { cloudformation: 'a2f2800e-614b-4bc8-89e6-fec8afd24800' },
  serverless_api_xray_tracing_disabled: { cloudformation: 'c757c6a3-ac87-4b9d-b28d-e5a5add6a315' },
  serverless_function_environment_variables_not_encrypted: { cloudformation: 'a7f8ac28-eed1-483d-87c8-4c325f022572' },
  serverless_function_without_dead_letter_queue: { cloudformation: 'cb2f612b-ed42-4ff5-9fb9-255c73d39a18' },
  serverless_function_without_tags: { cloudformation: 'a71ecabe-03b6-456a-b3bc-d1a39aa20c98' },
  serverless_function_without_unique_iam_role: { cloudformation: '4ba74f01-aba5-4be2-83bc-be79ff1a3b92' },
  'serverless_function_without_x-ray_tracing': { cloudformation: 'dc1ab429-1481-4540-9b1d-280e3f15f1f8' },
  ses_policy_with_allowed_iam_actions: { terraform: '34b921bd-90a0-402e-a0a5-dc73371fd963' },
  sns_topic_encrypted_with_aws_managed_key: { terraform: 'b1a72f66-2236-4f3b-87ba-0da1b366956f' },
  sns_topic_is_publicly_accessible: {
    cloudformation: 'ae53ce91-42b5-46bf-a84f-9a13366a4f13',
    terraform: 'b26d2b7e-60f6-413d-a3a1-a57db24aa2b3',
  },
  sns_topic_not_encrypted: { terraform: '28545147-2fc6-42d5-a1f9-cf226658e591' },
  sns_topic_publicity_has_allow_and_not_action_simultaneously: {
    cloudformation: '818f38ed-8446-4132-9c03-474d49e10195',
    terraform: '5ea624e4-c8b1-4bb3-87a4-4235a776adcc',
  },
  sns_topic_without_kms_master_key_id: { cloudformation: '9d13b150-a2ab-42a1-b6f4-142e41f81e52' },
  sql_analysis_services_port_2383_is_publicly_accessible: { terraform: '54c417bf-c762-48b9-9d31-b3d87047e3f0' },
  sqs_policy_allows_all_actions: { terraform: '816ea8cf-d589-442d-a917-2dd0ce0e45e3' },
  sqs_policy_with_public_access: {
    cloudformation: '9b6a3f5b-5fd6-40ee-9bc0-ed604911212d',
    terraform: '730675f9-52ed-49b6-8ead-0acb5dd7df7f',
  },
  sqs_queue_exposed: { terraform: 'abb06e5f-ef9a-4a99-98c6-376d396bfcdf' },
  sqs_with_sse_disabled: {
    cloudformation: '12726829-93ed-4d51-9cbe-13423f4299e1',
    terraform: '6e8849c1-3aa7-40e3-9063-b85ee300f29f',
  },
  ssm_session_transit_encryption_disabled: { terraform: 'ce60cc6b-6831-4bd7-84a2-cc7f8ee71433' },
  sso_policy_with_full_priveleges: { terraform: '132a8c31-9837-4203-9fd1-15ca210c7b73' },
  stack_notifications_disabled: {
    cloudformation: '837e033c-4717-40bd-807e-6abaa30161b7',
    terraform: 'b72d0026-f649-4c91-a9ea-15d8f681ac09',
  },
  stack_retention_disabled: {
    cloudformation: 'fe974ae9-858e-4991-bbd5-e040a834679f',
    terraform: '6e0e2f68-3fd9-4cd8-a5e4-e2213ef0df97',
  },
  stack_without_template: { terraform: '91bea7b8-0c31-4863-adc9-93f6177266c4' },
  tcp_or_udp_protocol_network_acl_entry_allows_all_ports: { cloudformation: 'f57f849c-883b-4cb7-85e7-f7b199dff163' },
  unknown_port_exposed_to_internet: {
    cloudformation: '829ce3b8-065c-41a3-ad57-e0accfea82d2',
    terraform: '590d878b-abdc-428f-895a-e2b68a0e1998',
  },
  unrestricted_security_group_ingress: {
    cloudformation: '4a1e6b34-1008-4e61-a5f2-1f7c276f8d14',
    terraform: '4728cd65-a20c-49da-8b31-9c08b423e4db',
  },
  unscanned_ecr_image: {
    cloudformation: '9025b2b3-e554-4842-ba87-db7aeec36d35',
    terraform: '9630336b-3fed-4096-8173-b9afdfe346a7',
  },
  user_data_contains_encoded_private_key: {
    cloudformation: '568cc372-ca64-420d-9015-ee347d00d288',
    terraform: '443488f5-c734-460b-a36d-5b3f330174dc',
  },
  user_iam_missing_password_reset_required: { cloudformation: 'a964d6e3-8e1e-4d93-8120-61fa640dd55a' },
  user_with_privilege_escalation_by_actions_glue_UpdateDevEndpoint: {
    terraform: '9b877bd8-94b4-4c10-a060-8e0436cc09fa',
  },
  user_with_privilege_escalation_by_actions_iam_AddUserToGroup: { terraform: 'bf9d42c7-c2f9-4dfe-942c-c8cc8249a081' },
  user_with_privilege_escalation_by_actions_iam_AttachGroupPolicy: {
    terraform: '6d23d87e-1c5b-4308-b224-92624300f29b',
  },
  user_with_privilege_escalation_by_actions_iam_AttachRolePolicy: { terraform: 'e227091e-2228-4b40-b046-fc13650d8e88' },
  user_with_privilege_escalation_by_actions_iam_AttachUserPolicy: { terraform: '70cb518c-d990-46f6-bc05-44a5041493d6' },
  user_with_privilege_escalation_by_actions_iam_CreateAccessKey: { terraform: '113208f2-a886-4526-9ecc-f3218600e12c' },
  user_with_privilege_escalation_by_actions_iam_CreateLoginProfile: {
    terraform: '0fd7d920-4711-46bd-aff2-d307d82cd8b7',
  },
  user_with_privilege_escalation_by_actions_iam_CreatePolicyVersion: {
    terraform: '1743f5f1-0bb0-4934-acef-c80baa5dadfa',
  },
  user_with_privilege_escalation_by_actions_iam_PassRole_and_cloudformation_CreateStack: {
    terraform: '19ffbe31-9d72-4379-9768-431195eae328',
  },
  user_with_privilege_escalation_by_actions_iam_PassRole_and_ec2_RunInstances: {
    terraform: '89561b03-cb35-44a9-a7e9-8356e71606f4',
  },
  user_with_privilege_escalation_by_actions_iam_PassRole_and_glue_CreateDevEndpoint: {
    terraform: '94fbe150-27e3-4eba-9ca6-af32865e4503',
  },
  user_with_privilege_escalation_by_actions_iam_PassRole_and_lambda_CreateFunction_and_lambda_InvokeFunction: {
    terraform: '8055dec2-efb8-4fe6-8837-d9bed6ff202a',
  },
  user_with_privilege_escalation_by_actions_iam_PutGroupPolicy: { terraform: '8bfbf7ab-d5e8-4100-8618-798956e101e0' },
  user_with_privilege_escalation_by_actions_iam_PutRolePolicy: { terraform: 'eeb4d37a-3c59-4789-a00c-1509bc3af1e5' },
  user_with_privilege_escalation_by_actions_iam_PutUserPolicy: { terraform: '0c10d7da-85c4-4d62-b2a8-d6c104f1bd77' },
  user_with_privilege_escalation_by_actions_iam_SetDefaultPolicyVersion: {
    terraform: '43a41523-386a-4cb1-becb-42af6b414433',
  },
  user_with_privilege_escalation_by_actions_iam_UpdateAssumeRolePolicy_and_sts_AssumeRole: {
    terraform: '33627268-1445-4385-988a-318fd9d1a512',
  },
  user_with_privilege_escalation_by_actions_iam_UpdateLoginProfile: {
    terraform: '6deb34e2-5d9c-499a-801b-ea6d9eda894f',
  },
  user_with_privilege_escalation_by_actions_lambda_UpdateFunctionCode: {
    terraform: 'b69247e5-7e73-464e-ba74-ec9b715c6e12',
  },
  vpc_default_security_group_accepts_all_traffic: { terraform: '9a4ef195-74b9-4c58-b8ed-2b2fe4353a75' },
  vpc_flowlogs_disabled: {
    cloudformation: 'f6d299d2-21eb-41cc-b1e1-fe12d857500b',
    terraform: 'f83121ea-03da-434f-9277-9cd247ab3047',
  },
  vpc_peering_route_table_with_unrestricted_cidr: { terraform: 'b3a41501-f712-4c4f-81e5-db9a7dc0e34e' },
  vpc_subnet_assigns_public_ip: { terraform: '52f04a44-6bfa-4c41-b1d3-4ae99a2de05c' },
  vpc_without_attached_subnet: { cloudformation: '3b3b4411-ad1f-40e7-b257-a78a6bb9673a' },
  vpc_without_network_firewall: {
    cloudformation: '3e293410-d5b8-411f-85fd-7d26294f20c9',
    terraform: 'fd632aaf-b8a1-424d-a4d1-0de22fd3247a',
  },
  vulnerable_default_ssl_certificate: {
    cloudformation: 'b4d9c12b-bfba-4aeb-9cb8-2358546d8041',
    terraform: '3a1e94df-6847-4c0e-a3b6-6c6af4e128ef',
  },
  webacl_allow_defaultaction: { cloudformation: '6d64f311-3da6-45f3-80f1-14db9771ea40' },
  wildcard_in_acm_certificate_domain_name: { cloudformation: 'cc8b294f-006f-4f8f-b5bb-0a9140c33131' },
  workspace_without_encryption: { cloudformation: '89827c57-5a8a-49eb-9731-976a606d70db' },
  workspaces_workspace_volume_not_encrypted: { terraform: 'b9033580-6886-401a-8631-5f19f5bb24c7' },
};
