import type { Statement } from '../../iam/policy';
import type { Home } from '../../iam/trust';

/**
 * Lets OpenSearch Service write the logs of domains of this account, and of no other:
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html
 */
export const writtenByDomains = (logsArns: readonly string[], { partition, region, account }: Home): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'es.amazonaws.com' },
  Action: ['logs:PutLogEvents', 'logs:CreateLogStream'],
  Resource: logsArns,
  Condition: {
    StringEquals: { 'aws:SourceAccount': account },
    ArnLike: { 'aws:SourceArn': `arn:${partition}:es:${region}:${account}:domain/*` },
  },
});

const READ = ['es:ESHttpGet', 'es:ESHttpHead'];
const WRITE = ['es:ESHttpDelete', 'es:ESHttpPost', 'es:ESHttpPut', 'es:ESHttpPatch'];

/** What `Domain` of the CDK grants, each by its name. */
export const domainGrants = { read: READ, write: WRITE, readWrite: [...READ, ...WRITE] };
