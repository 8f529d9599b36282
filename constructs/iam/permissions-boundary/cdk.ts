import { Aws, Names, Stack } from 'aws-cdk-lib';
import {
  type CfnManagedPolicy,
  type IManagedPolicy,
  ManagedPolicy,
  type ManagedPolicyProps,
  PolicyStatement,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { plain } from '../cdk';
import { defaults, guards } from './defaults';
import { nearestBoundary } from './nearest';
import { type BoundaryTerms, boundaryStatements, oversize, STAND_INS } from './policy';

/** What a boundary lets through, and how its policy is called. */
export interface PermissionsBoundaryProps
  extends BoundaryTerms,
    Pick<ManagedPolicyProps, 'managedPolicyName' | 'path' | 'description'> {
  /** Rules this boundary may break. */
  readonly waive?: Waive;
}

/**
 * A managed policy that bounds what roles can be given: permissions of some services, and none with which a role could
 * become more than it is, take itself out of the boundary, blind those who watch the account, or take its guards down.
 *
 * A role under it makes and changes other roles only under the same boundary, which is why the policy has a name, made
 * up of its construct path and region unless one is given. As a boundary it grants nothing, and is refused as a grant.
 *
 * @example
 * new PermissionsBoundary(this, 'Boundary', { services: ['s3', 'logs'] });
 */
export class PermissionsBoundary extends ManagedPolicy {
  /**
   * The boundary that is nearest to a scope: its own, or one beside a scope that it is in. Throws a `BulwarkError` where
   * there is none.
   */
  static nearest(scope: Construct): IManagedPolicy {
    return nearestBoundary(scope, (it): it is PermissionsBoundary => it instanceof PermissionsBoundary);
  }

  constructor(scope: Construct, id: string, props: PermissionsBoundaryProps) {
    const what = `PermissionsBoundary '${scope.node.path}/${id}'`;
    refuseWeakening(what, props, guards, withDefaults(defaults, { allows: props.allows }));
    const { waive, managedPolicyName, path = '/', description = 'Bounds what roles can be given' } = props;
    super(scope, id, { managedPolicyName, path, description });
    const name = managedPolicyName ?? nameOf(this);
    (this.node.defaultChild as CfnManagedPolicy).managedPolicyName = name;
    const self = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:policy${path}${name}`;
    for (const statement of boundaryStatements(what, self, Aws.PARTITION, props))
      this.addStatements(PolicyStatement.fromJson(statement));
    this.node.addValidation({
      validate: () => {
        const { Statement } = plain(Stack.of(this).resolve(this.document), (name) => PSEUDO[name] ?? name) as {
          Statement: object[];
        };
        return [oversize(Statement)].flatMap((error) => (error === undefined ? [] : `${what}: ${error}`));
      },
    });
    recordWaivers(this, waive);
  }

  override attachToRole(_role: unknown): never {
    return this.refuseGrant();
  }

  override attachToUser(_user: unknown): never {
    return this.refuseGrant();
  }

  override attachToGroup(_group: unknown): never {
    return this.refuseGrant();
  }

  private refuseGrant(): never {
    throw new BulwarkError(
      `PermissionsBoundary '${this.node.path}' bounds what others grant; give it as permissionsBoundary, and attach a policy of its own`,
    );
  }
}

/** All regions of an account share its policies. */
const nameOf = (boundary: PermissionsBoundary): string =>
  `${Names.uniqueResourceName(boundary, { maxLength: 100 })}-${Stack.of(boundary).region}`;

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': STAND_INS.partition,
  'AWS::AccountId': STAND_INS.account,
  'AWS::Region': STAND_INS.region,
};
