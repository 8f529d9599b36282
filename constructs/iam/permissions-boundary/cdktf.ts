import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf, partitionOf, policyOf } from '../cdktf';
import { defaults, guards } from './defaults';
import { nearestBoundary } from './nearest';
import { type BoundaryTerms, boundaryStatements, oversize, STAND_INS } from './policy';

/** What a boundary lets through, and how its policy is called. */
export interface PermissionsBoundaryProps extends BoundaryTerms {
  /** @default its construct path */
  readonly managedPolicyName?: string;
  readonly path?: string;
  readonly description?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this boundary may break. */
  readonly waive?: Waive;
}

/**
 * A managed policy that bounds what roles can be given: permissions of some services, and none with which a role could
 * become more than it is, take itself out of the boundary, blind those who watch the account, or take its guards down.
 *
 * A role under it makes and changes other roles only under the same boundary, which is why the policy has a name, made
 * up of its construct path unless one is given. As a boundary it grants nothing; it is not for attaching.
 *
 * @example
 * new PermissionsBoundary(this, 'Boundary', { services: ['s3', 'logs'] });
 */
export class PermissionsBoundary extends IamPolicy {
  /**
   * The boundary that is nearest to a scope: its own, or one beside a scope that it is in. Throws a `BulwarkError` where
   * there is none.
   */
  static nearest(scope: Construct): PermissionsBoundary {
    return nearestBoundary(scope, (it): it is PermissionsBoundary => it instanceof PermissionsBoundary);
  }

  constructor(scope: Construct, id: string, props: PermissionsBoundaryProps) {
    const what = `PermissionsBoundary '${scope.node.path}/${id}'`;
    refuseWeakening(what, props, guards, withDefaults(defaults, { allows: props.allows }));
    const { managedPolicyName, path = '/', description = 'Bounds what roles can be given', provider } = props;
    const name = managedPolicyName ?? `${scope.node.path}/${id}`.replace(/[^\w+=,.@-]+/g, '-');
    const statementsIn = (partition: string, account: string) =>
      boundaryStatements(what, `arn:${partition}:iam::${account}:policy${path}${name}`, partition, props);
    const error = oversize(statementsIn(STAND_INS.partition, STAND_INS.account));
    if (error) throw new BulwarkError(`${what}: ${error}`);
    super(scope, id, {
      name,
      path,
      description,
      policy: policyOf(statementsIn(partitionOf(scope, provider), accountOf(scope, provider))),
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    recordWaivers(this, props.waive);
  }
}
