import type { Home } from '../../iam/trust';

/** What connects to a cache as one of its users, with a token of IAM: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html */
export const connecting = ({ partition, region, account }: Home, groupId: string, userId: string) => ({
  actions: ['elasticache:Connect'],
  resources: [
    `arn:${partition}:elasticache:${region}:${account}:replicationgroup:${groupId}`,
    `arn:${partition}:elasticache:${region}:${account}:user:${userId}`,
  ],
});
