import type { Stack } from 'aws-cdk-lib';
import { PermissionsBoundary as Boundary, type IRole, ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Allowance } from '../iam/allowance';
import { serviceRole } from '../iam/cdk';

export const statementFrom = ({ actions, resources, conditions }: Allowance): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions && { conditions }) });

export const addTo = (role: IRole | undefined, allowance: Allowance) =>
  role?.addToPrincipalPolicy(statementFrom(allowance));

/** The role that CloudFormation takes for the stacks of a target, which nothing that is granted to it later widens. */
export function executionRole(scope: Construct, prefix: string, description: string, allow: readonly Allowance[]) {
  const role = serviceRole(scope, `${prefix}Execution`, 'cloudformation.amazonaws.com', [], []);
  for (const one of allow) addTo(role, one);
  Boundary.of(role).apply(
    new ManagedPolicy(scope, `${prefix}Boundary`, { description, statements: allow.map(statementFrom) }),
  );
  return role;
}

/**
 * Names that CloudFormation gives to what a stack makes, nested stacks too: they begin with that of the stack, of which it
 * leaves out the end where the whole would be too long.
 */
export function namesIn(stack: Stack): string {
  const { nestedStackParent, stackName } = stack;
  return nestedStackParent ? namesIn(nestedStackParent) : `${stackName.slice(0, 20)}*`;
}
