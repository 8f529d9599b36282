/** Rules that ask for more once another holds, and so fail only after its fix. */
export const ASKS_FOR_MORE: Readonly<Record<string, readonly string[]>> = {
  'apigateway/api-policy-not-public': ['iam/resource-policy-accounts-known'],
  'elb/classic-load-balancer-acm-certificate': ['elb/classic-load-balancer-modern-tls'],
  'elb/classic-load-balancer-listeners-encrypted': ['elb/classic-load-balancer-modern-tls'],
  'emr/cluster-kerberos': ['emr/cluster-kerberos-passwords-secret'],
  'opensearch/domain-audit-logged': ['opensearch/domain-error-logged'],
  'opensearch/domain-slow-logged': ['opensearch/domain-error-logged'],
  'rds/instance-performance-insights': ['rds/instance-performance-insights-customer-key'],
  's3/bucket-customer-key': ['s3/bucket-refuses-other-keys'],
  's3/bucket-encrypted-with-kms': ['s3/bucket-customer-key', 's3/bucket-key-enabled', 's3/bucket-refuses-other-keys'],
  's3/bucket-object-lock': ['s3/bucket-locks-by-default'],
  's3/bucket-tls-version': ['s3/bucket-tls-only'],
  'wafv2/web-acl-known-bad-inputs': ['wafv2/web-acl-common-attacks'],
  'wafv2/web-acl-rate-limited': ['wafv2/web-acl-common-attacks'],
};
