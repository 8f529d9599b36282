import { Duration, Stack } from 'aws-cdk-lib';
import {
  type AddToPrincipalPolicyResult,
  Effect,
  type IManagedPolicy,
  PolicyStatement,
  type RoleProps,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { GrantedRole, homeOf, SourcedPrincipal, trustOf } from '../cdk';
import { type GrantStatement, refuseWideGrant } from '../grants';
import { PermissionsBoundary } from '../permissions-boundary/cdk';
import { refuseUnbounded } from '../permissions-boundary/nearest';
import { under } from '../policy';
import { looseTrust, refuseLooseTokens, type TrustStatement } from '../trust';
import { defaults, guards, pathOf } from './defaults';

/** The props of `Role`, on top of hardened defaults. What a role may do is granted to it, not given as documents. */
export interface LeastPrivilegeRoleProps extends Omit<RoleProps, 'inlinePolicies' | 'permissionsBoundary'> {
  /** What bounds the role, whatever is granted to it: `PermissionsBoundary.nearest(this)`, or one of its own. */
  readonly permissionsBoundary: IManagedPolicy;
  /** What the role is part of, for its path: `/app/<service>/`. @default the name of its stack */
  readonly service?: string;
  /** ARNs of what the service may assume the role for; `*` stands for any text. @default all its resources here */
  readonly sourceArns?: readonly string[];
  /** Rules this role may break, by its trust or by what is granted to it. */
  readonly waive?: Waive;
}

/** What a role is granted. */
export interface Allowance {
  /** Each by its name: `s3:GetObject`. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: { readonly [operator: string]: { readonly [key: string]: unknown } };
}

/**
 * A role that is bounded, trusts those it names and nobody else, has sessions of an hour at most, and is granted actions
 * by their names on resources by theirs.
 *
 * A service that says for whom it assumes roles may assume this one only for resources of its account. Another account
 * has to bring an external id, and a token has to name its audience and its subject. A grant throws, from whatever
 * construct it comes, when it names an action by a pattern or one that does not exist, or takes in all resources although
 * the action works on some. Grants are kept in a managed policy.
 *
 * @example
 * import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
 * new LeastPrivilegeRole(this, 'Builds', {
 *   assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
 *   permissionsBoundary: new PermissionsBoundary(this, 'Boundary', { services: ['s3', 'logs'] }),
 * }).allow({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::uploads/*'] });
 */
export class LeastPrivilegeRole extends GrantedRole {
  private readonly waive: Waive | undefined;

  constructor(scope: Construct, id: string, props: LeastPrivilegeRoleProps) {
    const what = `LeastPrivilegeRole '${scope.node.path}/${id}'`;
    if (!props.permissionsBoundary) refuseUnbounded(what, () => PermissionsBoundary.nearest(scope));
    const trust = trustOf(scope, props.assumedBy);
    const externalIds = [...(props.externalIds ?? [])];
    const terms = withDefaults(defaults, {
      looseTrust: looseTrust(withExternalIds(trust, externalIds), homeOf(scope).account),
      sessionSeconds: props.maxSessionDuration?.toSeconds(),
    });
    refuseWeakening(what, props, guards, terms);
    refuseLooseTokens(what, trust);
    const { waive, service, sourceArns = [], ...given } = props;
    super(scope, id, {
      ...given,
      externalIds,
      assumedBy: new SourcedPrincipal(scope, props.assumedBy, sourceArns),
      path: given.path ?? pathOf(service ?? Stack.of(scope).node.id),
      maxSessionDuration: Duration.seconds(terms.sessionSeconds),
    });
    this.waive = waive;
    recordWaivers(this, waive);
  }

  /** Grants actions on resources. Throws a `BulwarkError` for a grant that is wider than what it names. */
  allow({ actions, resources, conditions }: Allowance): this {
    this.addToPrincipalPolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions && { conditions }) }),
    );
    return this;
  }

  override addToPrincipalPolicy(statement: PolicyStatement): AddToPrincipalPolicyResult {
    if (statement.effect === Effect.ALLOW)
      refuseWideGrant(
        `a grant to LeastPrivilegeRole '${this.node.path}'`,
        statement.toStatementJson() as GrantStatement,
        this.waive,
      );
    return super.addToPrincipalPolicy(statement);
  }
}

const withExternalIds = (
  trust: readonly TrustStatement[],
  externalIds: readonly string[],
): readonly TrustStatement[] =>
  externalIds.length === 0
    ? trust
    : trust.map((statement) => under(statement, { StringEquals: { 'sts:ExternalId': externalIds } }));
