/** What `LogGroup` of the CDK grants, each by its name. */
export const logGroupGrants = {
  write: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  read: [
    ...['logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:GetLogGroupFields'],
    ...['logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
  ],
} as const;

/** A data protection policy that masks data of these kinds: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch-logs-data-protection-policies.html */
export function masking(identifiers: readonly string[], partition: string): object {
  const DataIdentifier = identifiers.map((name) => `arn:${partition}:dataprotection::aws:data-identifier/${name}`);
  return {
    Name: 'data-protection-policy',
    Version: '2021-06-01',
    Statement: [
      { Sid: 'Audit', DataIdentifier, Operation: { Audit: { FindingsDestination: {} } } },
      { Sid: 'Mask', DataIdentifier, Operation: { Deidentify: { MaskConfig: {} } } },
    ],
  };
}
