import type { Home } from '../iam/trust';

/**
 * The databases for which the role is assumed that writes metrics of the operating system:
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html#USER_Monitoring.OS.confused-deputy
 */
export const monitored = ({ partition, region, account }: Home): string =>
  `arn:${partition}:rds:${region}:${account}:db:*`;

/** Where RDS writes those metrics. */
const METRICS = 'RDSOSMetrics';

/** What that role may do: what AWS's own policy for it (`AmazonRDSEnhancedMonitoringRole`) allows, on the one log group that is written to. */
export const monitoringGrants = ({ partition, region, account }: Home) => {
  const logGroup = `arn:${partition}:logs:${region}:${account}:log-group:${METRICS}`;
  return [
    { Effect: 'Allow', Action: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy'], Resource: logGroup },
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams', 'logs:GetLogEvents'],
      Resource: `${logGroup}:log-stream:*`,
    },
  ];
};

/** What connects to a database as one of its users, with a token of IAM. */
export const connecting = ({ partition, region, account }: Home, resourceId: string, user: string) => ({
  actions: ['rds-db:connect'],
  resources: [`arn:${partition}:rds-db:${region}:${account}:dbuser:${resourceId}/${user}`],
});
