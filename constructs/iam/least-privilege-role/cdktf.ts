import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { type ITerraformDependable, type TerraformProvider, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import type { Allowance } from '../allowance';
import { accountOf, partitionOf, policyOf } from '../cdktf';
import { refuseWideGrant } from '../grants';
import { PermissionsBoundary } from '../permissions-boundary/cdktf';
import { refuseUnbounded } from '../permissions-boundary/nearest';
import { under } from '../policy';
import {
  type Home,
  looseTrust,
  refuseLooseTokens,
  sourceConditions,
  type Tokens,
  type TrustStatement,
  tokenConditions,
} from '../trust';
import { defaults, guards, pathOf } from './defaults';

/** Whom a role trusts: a service, someone of an account, the tokens of an identity provider, or whom statements let in, which are told where the role is. */
export type TrustedBy =
  | { readonly service: string }
  | {
      /** The ARN of a role or user, or an account. */
      readonly aws: string;
      /** What another account has to bring. */
      readonly externalId?: string;
    }
  | (Tokens & {
      /** The ARN of the provider. */
      readonly provider: string;
    })
  | { readonly statements: (home: Home) => readonly AllowedTrust[] };

/** A statement of a trust policy that lets somebody in. */
export type AllowedTrust = TrustStatement & { readonly Effect: 'Allow' };

/** What can be said of a least-privilege role. */
export interface LeastPrivilegeRoleProps {
  readonly assumedBy: TrustedBy | readonly TrustedBy[];
  /** What bounds the role, whatever is granted to it, or its ARN: `PermissionsBoundary.nearest(this)`. */
  readonly permissionsBoundary: IamPolicy | string;
  /** What the role is part of, for its path: `/app/<service>/`. @default the name of its stack */
  readonly service?: string;
  /** ARNs of what the service may assume the role for; `*` stands for any text. @default all its resources here */
  readonly sourceArns?: readonly string[];
  readonly path?: string;
  /** @default one that Terraform makes up */
  readonly roleName?: string;
  readonly description?: string;
  /** Seconds. @default 3600 */
  readonly maxSessionDuration?: number;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this role may break, by its trust or by what is granted to it. */
  readonly waive?: Waive;
}

export type { Allowance };

/** What can be granted something. */
export interface Grantee {
  allow(allowance: Allowance): unknown;
}

/**
 * A role that is bounded, trusts those it names and nobody else, has sessions of an hour at most, and is granted actions
 * by their names on resources by theirs.
 *
 * A service that says for whom it assumes roles may assume this one only for resources of its account. Another account
 * has to bring an external id, and a token has to name its audience and its subject. A grant throws when it names an
 * action by a pattern or one that does not exist, or takes in all resources although the action works on some. Grants are
 * kept in a managed policy.
 *
 * @example
 * new LeastPrivilegeRole(this, 'builds', {
 *   assumedBy: { service: 'codebuild.amazonaws.com' },
 *   permissionsBoundary: new PermissionsBoundary(this, 'boundary', { services: ['s3', 'logs'] }),
 * }).allow({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::uploads/*'] });
 */
export class LeastPrivilegeRole extends IamRole implements Grantee {
  private readonly waive: Waive | undefined;
  private readonly granted: object[] = [];

  constructor(scope: Construct, id: string, props: LeastPrivilegeRoleProps) {
    const what = `LeastPrivilegeRole '${scope.node.path}/${id}'`;
    if (!props.permissionsBoundary) refuseUnbounded(what, () => PermissionsBoundary.nearest(scope));
    const { provider, waive, permissionsBoundary } = props;
    const home: Home = { partition: partitionOf(scope, provider), region: '*', account: accountOf(scope, provider) };
    const trusted = Array.isArray(props.assumedBy) ? (props.assumedBy as TrustedBy[]) : [props.assumedBy as TrustedBy];
    const trust = trusted.flatMap((one) => statementsOf(one, home));
    const terms = withDefaults(defaults, {
      looseTrust: looseTrust(trust, home.account),
      sessionSeconds: props.maxSessionDuration,
    });
    refuseWeakening(what, props, guards, terms);
    refuseLooseTokens(what, trust);
    super(scope, id, {
      name: props.roleName,
      description: props.description,
      path: props.path ?? pathOf(props.service ?? TerraformStack.of(scope).node.id),
      assumeRolePolicy: policyOf(
        trust.map((statement) => under(statement, sourceConditions(statement, home, props.sourceArns))),
      ),
      permissionsBoundary: typeof permissionsBoundary === 'string' ? permissionsBoundary : permissionsBoundary.arn,
      maxSessionDuration: terms.sessionSeconds,
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.waive = waive;
    recordWaivers(this, waive);
  }

  /** Grants actions on resources. Throws a `BulwarkError` for a grant that is wider than what it names. */
  allow({ actions, resources, conditions }: Allowance): this {
    const statement = { Action: actions, Resource: resources, ...(conditions && { Condition: conditions }) };
    refuseWideGrant(`a grant to LeastPrivilegeRole '${this.node.path}'`, statement, this.waive);
    this.granted.push({ Effect: 'Allow', ...statement });
    if (this.granted.length > 1) return this;
    const { provider } = this;
    const policy = new IamPolicy(this, 'Grants', {
      path: this.pathInput ?? '/',
      description: `What ${this.node.path} is granted`,
      policy: policyOf(this.granted),
      provider,
    });
    new IamRolePolicyAttachment(this, 'Attachment', { role: this.name, policyArn: policy.arn, provider });
    return this;
  }
}

function statementsOf(trusted: TrustedBy, home: Home): readonly AllowedTrust[] {
  return 'statements' in trusted ? trusted.statements(home) : [statementOf(trusted)];
}

function statementOf(trusted: Exclude<TrustedBy, { readonly statements: unknown }>): AllowedTrust {
  if ('service' in trusted)
    return { Effect: 'Allow', Principal: { Service: trusted.service }, Action: 'sts:AssumeRole' };
  if ('aws' in trusted)
    return {
      Effect: 'Allow',
      Principal: { AWS: trusted.aws },
      Action: 'sts:AssumeRole',
      ...(trusted.externalId && { Condition: { StringEquals: { 'sts:ExternalId': trusted.externalId } } }),
    };
  return {
    Effect: 'Allow',
    Principal: { Federated: trusted.provider },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: tokenConditions(trusted),
  };
}
