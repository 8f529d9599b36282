import type { Home } from '../iam/trust';

/** What the user may do that a cache makes for its clients: all but what looks after the cache. */
export const ACCESS = 'on ~* +@all -@dangerous';

/** What the user called `default` may do, whom nobody asks for a password: nothing. */
export const NO_ACCESS = 'off ~* -@all';

/** Engines whose groups of users need one called `default`, which may then do nothing. */
export const needsDefaultUser = (engine: string): boolean => engine === 'redis';

/** What connects to a cache as one of its users, with a token of IAM: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html */
export const connecting = (
  { partition, region, account }: Home,
  kind: 'replicationgroup' | 'serverlesscache',
  cacheId: string,
  userId: string,
) => ({
  actions: ['elasticache:Connect'],
  resources: [
    `arn:${partition}:elasticache:${region}:${account}:${kind}:${cacheId}`,
    `arn:${partition}:elasticache:${region}:${account}:user:${userId}`,
  ],
});

/** Why a cache grants nobody to connect that makes no user of its own. */
export const noUserOf = (what: string, given: string): string =>
  `${what}: it makes no user of its own where ${given}; grant elasticache:Connect as one of those`;
