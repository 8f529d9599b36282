import type { Construct } from 'constructs';
import { LeastPrivilegeRole, type LeastPrivilegeRoleProps } from '../least-privilege-role/cdktf';
import { FACTOR_SECONDS } from './defaults';
import { type People, trustIn } from './people';

/** Who takes the role, and the props of any role. */
export interface MfaRoleProps extends People, Omit<LeastPrivilegeRoleProps, 'assumedBy' | 'sourceArns'> {}

/**
 * A role for people. Users of IAM take it with a second factor that they gave in the last hour, for an hour at most, under
 * their own names, so that logs say who did what. People of IAM Identity Center take it by the permission sets that are
 * named: they are asked for a second factor where they sign in, and AWS does not tell a role whether they were.
 *
 * It is a `LeastPrivilegeRole`: bounded, and granted actions by their names.
 *
 * @example
 * new MfaRole(this, 'operators', {
 *   users: ['alice'],
 *   permissionsBoundary: new PermissionsBoundary(this, 'boundary', { services: ['logs'] }),
 * });
 */
export class MfaRole extends LeastPrivilegeRole {
  constructor(scope: Construct, id: string, props: MfaRoleProps) {
    const { users, permissionSets, ...given } = props;
    const what = `MfaRole '${scope.node.path}/${id}'`;
    super(scope, id, {
      ...given,
      assumedBy: { statements: (home) => trustIn(what, { users, permissionSets }, home, FACTOR_SECONDS) },
    });
  }
}
