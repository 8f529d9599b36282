import type { IConstruct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { Statement } from '../../iam/policy';

/** The prefix that a bucket's access logs have: its construct path unless one is given. Throws a `BulwarkError` for one that S3 takes amiss. */
export function prefixOf(logs: IConstruct, source: IConstruct, given: string | undefined): string {
  const prefix = given ?? `${source.node.path}/`;
  if (prefix.startsWith('/'))
    throw new BulwarkError(`LogBucket '${logs.node.path}': the prefix '${prefix}' must not start with a slash`);
  return prefix;
}

/** Lets S3 write the access logs of one bucket of an account below a prefix. */
export const deliveredFrom = (sourceArn: string, account: string, logsArn: string, prefix: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'logging.s3.amazonaws.com' },
  Action: 's3:PutObject',
  Resource: `${logsArn}/${prefix}*`,
  Condition: { ArnLike: { 'aws:SourceArn': sourceArn }, StringEquals: { 'aws:SourceAccount': account } },
});
