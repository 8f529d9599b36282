import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Allowance } from '../iam/allowance';
import { allowing, type GrantedRole, policyOf, serviceRole } from '../iam/cdktf';

/** The role that CloudFormation takes for the stacks of a target, which nothing that is granted to it later widens. */
export function executionRole(
  scope: Construct,
  prefix: string,
  description: string,
  allow: readonly Allowance[],
  provider: TerraformProvider | undefined,
): GrantedRole {
  const role = serviceRole(scope, `${prefix}Execution`, 'cloudformation.amazonaws.com', [], [], provider);
  for (const one of allow) role.allow(one);
  role.permissionsBoundary = new IamPolicy(scope, `${prefix}Boundary`, {
    description,
    policy: policyOf(allow.map(allowing)),
    provider,
  }).arn;
  return role;
}
