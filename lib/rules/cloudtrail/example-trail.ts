/** A trail, as examples of several rules have it. */
export const trail = (properties: object = {}) => ({
  Audit: { Type: 'AWS::CloudTrail::Trail', Properties: properties },
});

/** The same in Terraform. */
export const trailInTerraform = (args: object = {}) => ({
  aws_cloudtrail: { audit: { name: 'audit', s3_bucket_name: 'audit-logs', ...args } },
});
