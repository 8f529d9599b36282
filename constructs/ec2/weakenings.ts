import { type IVpc, Vpc } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

/** A network that was there before. */
export const network = { vpcId: 'vpc-0a1b2c3d', subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d', 'subnet-2a3b4c5d'] };

/** The same in the CDK, with subnets that have no way to the internet. */
export const vpcIn = (scope: Construct): IVpc =>
  (scope.node.tryFindChild('Vpc') as IVpc | undefined) ??
  Vpc.fromVpcAttributes(scope, 'Vpc', {
    vpcId: network.vpcId,
    availabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
    isolatedSubnetIds: network.subnetIds,
  });
