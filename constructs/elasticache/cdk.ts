import { Names, Token } from 'aws-cdk-lib';
import { CfnUser, CfnUserGroup } from 'aws-cdk-lib/aws-elasticache';
import type { Construct } from 'constructs';
import { ACCESS, NO_ACCESS, needsDefaultUser } from './users';

/** A name for a cache and its user: ElastiCache makes up none for users, and takes 40 letters of ours. */
export const nameOf = (cache: Construct): string =>
  Names.uniqueResourceName(cache, { maxLength: 30, separator: '-' }).toLowerCase();

/** A group of the one user that clients of a cache log in as, with tokens of IAM. */
export function clientsOf(cache: Construct, engine: string, userId: string): string {
  const client = new CfnUser(cache, 'Client', {
    engine,
    userId,
    userName: userId,
    accessString: ACCESS,
    authenticationMode: { Type: 'iam' },
  });
  const users = [client.ref];
  if (needsDefaultUser(engine))
    users.push(
      new CfnUser(cache, 'DefaultUser', {
        engine,
        userId: `${userId}-default`,
        userName: 'default',
        accessString: NO_ACCESS,
        authenticationMode: { Type: 'no-password-required' },
      }).ref,
    );
  return new CfnUserGroup(cache, 'Users', { engine, userGroupId: userId, userIds: users }).ref;
}

/** What only deployment can tell gives nothing up. */
export const plain = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : value === undefined ? undefined : Token.isUnresolved(value);
