import type { Construct } from 'constructs';
import { bootstrapRolesOf, tokenPrincipal } from '../cdk';
import type { DeployTargets } from '../deploying';
import { LeastPrivilegeRole, type LeastPrivilegeRoleProps } from '../least-privilege-role/cdk';
import { type DeploySource, tokensOf } from './sources';

/** Which jobs may deploy, and where. */
export interface OidcDeployRoleProps
  extends DeployTargets,
    Pick<
      LeastPrivilegeRoleProps,
      'permissionsBoundary' | 'service' | 'path' | 'roleName' | 'description' | 'maxSessionDuration' | 'waive'
    > {
  /** Jobs of Bitbucket Pipelines, CircleCI or Buildkite, or runs of HCP Terraform. */
  readonly source: DeploySource;
  /** The ARN of the identity provider, where the account has it already. @default one that the stack makes and shares */
  readonly identityProviderArn?: string;
}

/**
 * A role with which jobs of Bitbucket Pipelines, CircleCI, Buildkite or HCP Terraform deploy: those of one environment,
 * branch or workspace of the project that it names, and no others. All it may do is take the roles that `cdk bootstrap`
 * made in its targets, so its boundary has to let `sts` through. GitHub and GitLab have roles of their own.
 *
 * @example
 * new OidcDeployRole(this, 'Deploy', {
 *   source: { provider: 'buildkite', organization: 'acme', pipeline: 'shop', branch: 'main' },
 *   permissionsBoundary: new PermissionsBoundary(this, 'Boundary', { services: ['sts'] }),
 * });
 */
export class OidcDeployRole extends LeastPrivilegeRole {
  constructor(scope: Construct, id: string, props: OidcDeployRoleProps) {
    const { source, targets, qualifier, identityProviderArn, ...given } = props;
    const { name, tokens } = tokensOf(`OidcDeployRole '${scope.node.path}/${id}'`, source);
    super(scope, id, { ...given, assumedBy: tokenPrincipal(scope, name, tokens, identityProviderArn) });
    this.allow({ actions: ['sts:AssumeRole'], resources: bootstrapRolesOf(this, 'deploy', props) });
  }
}
