import { ElasticacheUser } from '@cdktf/provider-aws/lib/elasticache-user';
import { ElasticacheUserGroup } from '@cdktf/provider-aws/lib/elasticache-user-group';
import type { TerraformResource } from 'cdktf';
import { ACCESS, NO_ACCESS, needsDefaultUser } from './users';

/** A group of the one user that clients of a cache log in as, with tokens of IAM. */
export function clientsOf(cache: TerraformResource, engine: string, userId: string): string {
  const { provider } = cache;
  const client = new ElasticacheUser(cache, 'Client', {
    engine,
    userId,
    userName: userId,
    accessString: ACCESS,
    authenticationMode: { type: 'iam' },
    provider,
  });
  const users = [client.userId];
  if (needsDefaultUser(engine))
    users.push(
      new ElasticacheUser(cache, 'DefaultUser', {
        engine,
        userId: `${userId}-default`,
        userName: 'default',
        accessString: NO_ACCESS,
        authenticationMode: { type: 'no-password-required' },
        provider,
      }).userId,
    );
  return new ElasticacheUserGroup(cache, 'Users', { engine, userGroupId: userId, userIds: users, provider })
    .userGroupId;
}

/** A name for a cache and its user: ElastiCache takes 40 letters, digits and hyphens, and Terraform makes up none. */
export const nameOf = (cache: TerraformResource): string =>
  cache.friendlyUniqueId
    .replaceAll('_', '-')
    .replace(/-+/g, '-')
    .toLowerCase()
    .slice(-30)
    .replace(/^[^a-z]+/, '');
