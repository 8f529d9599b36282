import type { Allowance } from '../iam/allowance';
import type { Home } from '../iam/trust';

/**
 * Having stacks compared: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/detect-drift-stack.html. Neither a
 * comparison, which is known by an id, nor the configuration of types is a resource of IAM.
 */
export const comparing = (stacks: readonly string[], { partition, region, account }: Home): Allowance[] => [
  {
    actions: [
      'cloudformation:DescribeStackResourceDrifts',
      'cloudformation:DetectStackDrift',
      'cloudformation:DetectStackResourceDrift',
    ],
    resources: stacks.map((stack) => `arn:${partition}:cloudformation:${region}:${account}:stack/${stack}/*`),
  },
  {
    actions: ['cloudformation:BatchDescribeTypeConfigurations', 'cloudformation:DescribeStackDriftDetectionStatus'],
    resources: ['*'],
  },
];
