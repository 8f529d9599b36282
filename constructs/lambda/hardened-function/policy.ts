import type { Home } from '../../iam/trust';

/** Lets a function send traces, which belong to no resource. */
export const tracing = {
  Effect: 'Allow',
  Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
  Resource: '*',
};

/**
 * Lets Lambda place a function in a VPC by its role, and the code of the function do none of it: what a function calls
 * itself carries its ARN. https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html,
 * https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html
 */
export function inNetwork({ partition, region, account }: Home): object[] {
  const byLambdaItself = { Null: { 'lambda:SourceFunctionArn': 'true' } };
  return [
    {
      Effect: 'Allow',
      Action: [
        ...['ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface'],
        ...['ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses'],
      ],
      Resource: `arn:${partition}:ec2:${region}:${account}:*/*`,
      Condition: byLambdaItself,
    },
    {
      Effect: 'Allow',
      Action: ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'],
      Resource: '*',
      Condition: byLambdaItself,
    },
  ];
}

/** What it takes to invoke a function, by name. */
export const invoking = ['lambda:InvokeFunction'] as const;
