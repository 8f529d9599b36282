import type { Statement } from '../../iam/policy';

/**
 * Lets load balancers of an account write their logs below a prefix:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 * The account in the path is that of the load balancer, which no other account can choose; AWS documents no condition on
 * the source. The principal is the same in all regions, and stands for the accounts that used to write in some.
 */
export const loggedBelow = (logsArn: string, prefix: string, account: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
  Action: 's3:PutObject',
  Resource: `${logsArn}/${prefix === '' ? '' : `${prefix}/`}AWSLogs/${account}/*`,
});
