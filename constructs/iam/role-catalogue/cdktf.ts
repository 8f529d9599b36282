import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf, policyOf } from '../cdktf';
import { type Allowance, LeastPrivilegeRole, type LeastPrivilegeRoleProps } from '../least-privilege-role/cdktf';
import { FACTOR_SECONDS } from '../mfa-role/defaults';
import { trustIn } from '../mfa-role/people';
import { defaults, guards } from './defaults';
import type { CatalogueRole } from './duties';
import { BROKEN_BY_APPROVER, type RoleCatalogueOptions, refuseOtherDuties, refuseUnknown, rolesOf } from './plan';

/** Who takes which role. */
export interface RoleCatalogueProps extends RoleCatalogueOptions {
  /** Seconds. @default 3600 */
  readonly maxSessionDuration?: number;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Rules these roles may break. */
  readonly waive?: Waive;
}

/**
 * The roles of those who work in an account, kept apart: who develops, who deploys, who approves, who audits, and who looks
 * after security. Each can be granted the actions of its duties alone, and is bounded to them; what could make somebody more
 * than they are, blind those who watch or take guards down is of no role, nor is what grants access.
 *
 * Whose duty an action is goes by its kind: approvals are of the approver; changes of services that release are of the
 * deployer, those of services that guard of the security administrator, and all others, and handling data, of the developer;
 * everybody reads. A grant of another duty is refused, with the action and the duty. The boundary takes in the actions of
 * `services` that are duties of the role; of those that AWS adds it takes in what begins as they do. Nobody is in two roles,
 * by the name of a user or of a permission set. What somebody may do beside the catalogue, and that a person has one user, is
 * not for a template to say.
 *
 * Users of IAM take a role with a second factor of the last hour, under their own names; people of IAM Identity Center by
 * their permission sets. A role may do nothing until it is granted something. The boundary of who approves waives
 * `iam/boundary-no-tampering`, as approving is what it is for; a configuration that takes no waivers from code has to do so
 * itself. None of it costs anything.
 *
 * @example
 * const roles = new RoleCatalogue(this, 'roles', {
 *   developer: { permissionSets: ['Developers'], services: ['dynamodb', 'logs'] },
 *   deployer: { permissionSets: ['Deployers'] },
 *   approver: { permissionSets: ['Approvers'] },
 * });
 * roles.role('approver').allow({
 *   actions: ['codepipeline:PutApprovalResult'],
 *   resources: ['arn:aws:codepipeline:eu-west-1:111122223333:shop/Approve/Approve'],
 * });
 */
export class RoleCatalogue extends Construct {
  private readonly made: Partial<Record<CatalogueRole, LeastPrivilegeRole>> = {};

  constructor(scope: Construct, id: string, props: RoleCatalogueProps) {
    super(scope, id);
    const what = `RoleCatalogue '${this.node.path}'`;
    const { maxSessionDuration, tags, provider, waive } = props;
    const terms = withDefaults(defaults, { sessionSeconds: maxSessionDuration });
    refuseWeakening(what, props, guards, { ...terms, looseTrust: [] });
    for (const { role, people, boundary } of rolesOf(what, props)) {
      const bounds = new IamPolicy(this, `${role}-bounds`, {
        ...{ name: nameOf(this, `${role}-bounds`, 128), path: '/catalogue/', tags, provider },
        ...{ description: `Bounds the ${role} to its duties`, policy: policyOf([boundary]) },
      });
      if (role === 'approver') recordWaivers(bounds, BROKEN_BY_APPROVER);
      this.made[role] = new DutyRole(this, role, role, {
        assumedBy: { statements: (home) => trustIn(what, people, home, FACTOR_SECONDS) },
        ...{ permissionsBoundary: bounds, path: '/catalogue/', description: `The ${role} of ${this.node.path}` },
        ...{ maxSessionDuration, tags, provider, waive },
      });
    }
    recordWaivers(this, waive);
  }

  /** A role, to grant it what it is for. Throws a `BulwarkError` for one that nobody takes. */
  role(role: CatalogueRole): LeastPrivilegeRole {
    return this.made[role] ?? refuseUnknown(`RoleCatalogue '${this.node.path}'`, role, Object.keys(this.made));
  }
}

/** A role that is granted its duties alone. */
class DutyRole extends LeastPrivilegeRole {
  constructor(
    scope: Construct,
    id: string,
    private readonly member: CatalogueRole,
    props: LeastPrivilegeRoleProps,
  ) {
    super(scope, id, props);
  }

  override allow(allowance: Allowance): this {
    refuseOtherDuties(`a grant to '${this.node.path}'`, this.member, allowance.actions);
    return super.allow(allowance);
  }
}
