import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';

/** A security group that lets nothing in and nothing out, until rules for it are declared. */
export const closedGroup = (scope: Construct, vpcId: string, provider: TerraformProvider | undefined): SecurityGroup =>
  new SecurityGroup(scope, 'SecurityGroup', {
    vpcId,
    description: `Who connects to ${scope.node.path}`,
    provider,
  });
