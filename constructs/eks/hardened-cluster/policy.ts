import type { Home } from '../../iam/trust';

/** The clusters that EKS assumes a cluster's role for: https://docs.aws.amazon.com/eks/latest/userguide/cross-service-confused-deputy-prevention.html */
export const clustersOf = ({ partition, region, account }: Home): string =>
  `arn:${partition}:eks:${region}:${account}:cluster/*`;

/**
 * Keeps a cluster in Auto Mode, whose role may pass any role to machines by AWS's own policy, from passing others than that
 * of its nodes: node classes name the role of their nodes, and whoever administers the cluster writes those.
 */
export const passingOthersDenied = (nodeRoleArn: string) => ({
  Effect: 'Deny',
  Action: 'iam:PassRole',
  NotResource: nodeRoleArn,
});
