const OF_BUCKETS = [
  ...['acceleration_status', 'acl', 'cors_rule', 'grant', 'lifecycle_rule', 'logging', 'policy', 'request_payer'],
  ...['object_lock_configuration', 'replication_configuration', 'server_side_encryption_configuration', 'versioning'],
  'website',
];

/**
 * Arguments that version 6 of the provider of AWS deprecates, of the types that rules judge. The bindings do not tell:
 * they are from the provider's schema, as another toolkit's bindings carry it on, and from its documentation.
 */
export const DEPRECATED: Readonly<Record<string, readonly string[]>> = {
  aws_cloudformation_stack_set_instance: ['region'],
  aws_cloudfront_distribution: ['default_cache_behavior.forwarded_values', 'ordered_cache_behavior.forwarded_values'],
  aws_eks_cluster: ['default_addons_to_remove'],
  aws_elasticsearch_domain: ['snapshot_options'],
  aws_guardduty_detector: ['datasources'],
  aws_guardduty_organization_configuration: ['datasources'],
  aws_iam_role: ['inline_policy', 'managed_policy_arns'],
  aws_instance: ['network_interface', 'security_groups'],
  aws_opensearch_domain: ['auto_tune_options.maintenance_schedule', 'snapshot_options'],
  aws_redshift_cluster: ['aqua_configuration_status'],
  aws_s3_bucket: OF_BUCKETS,
  aws_s3_bucket_acl: ['access_control_policy.grant.grantee.display_name', 'access_control_policy.owner.display_name'],
  aws_s3_bucket_lifecycle_configuration: ['rule.prefix'],
  aws_s3_bucket_logging: ['target_grant.grantee.display_name'],
  aws_s3_bucket_object_lock_configuration: ['token'],
  aws_s3_bucket_replication_configuration: ['rule.prefix'],
  aws_spot_instance_request: ['network_interface'],
};
