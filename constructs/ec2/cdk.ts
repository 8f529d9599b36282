import { type IVpc, SecurityGroup, type SubnetSelection, SubnetType } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

/** A security group that lets nothing in and nothing out, until `connections` of what is in it are told otherwise. */
export const closedGroup = (scope: Construct, id: string, vpc: IVpc): SecurityGroup =>
  new SecurityGroup(scope, `${id}SecurityGroup`, {
    vpc,
    description: `Who connects to ${scope.node.path}/${id}`,
    allowAllOutbound: false,
  });

/** Subnets without a way to the internet, where a VPC has some; else its private ones. */
export const innermost = (vpc: IVpc): SubnetSelection =>
  vpc.isolatedSubnets.length > 0 ? { subnetType: SubnetType.PRIVATE_ISOLATED } : {};
