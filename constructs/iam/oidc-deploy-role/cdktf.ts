import type { Construct } from 'constructs';
import { identityProvider } from '../cdktf';
import { refuseUnnamed } from '../deploying';
import { LeastPrivilegeRole, type LeastPrivilegeRoleProps } from '../least-privilege-role/cdktf';
import { type DeploySource, tokensOf } from './sources';

/** Which jobs may deploy, and by which roles. */
export interface OidcDeployRoleProps extends Omit<LeastPrivilegeRoleProps, 'assumedBy' | 'sourceArns'> {
  /** Jobs of Bitbucket Pipelines, CircleCI or Buildkite, or runs of HCP Terraform. */
  readonly source: DeploySource;
  /** The ARNs of the roles that deployments take, each by its name. */
  readonly roles: readonly string[];
  /** The ARN of the identity provider, where the account has it already. @default one that the stack makes and shares */
  readonly identityProviderArn?: string;
}

/**
 * A role with which jobs of Bitbucket Pipelines, CircleCI, Buildkite or HCP Terraform deploy: those of one environment,
 * branch or workspace of the project that it names, and no others. All it may do is take the roles that it is given, so its
 * boundary has to let `sts` through. GitHub and GitLab have roles of their own.
 *
 * @example
 * new OidcDeployRole(this, 'deploy', {
 *   source: { provider: 'hcp-terraform', organization: 'acme', project: 'shop', workspace: 'production' },
 *   roles: ['arn:aws:iam::111122223333:role/apply'],
 *   permissionsBoundary: new PermissionsBoundary(this, 'boundary', { services: ['sts'] }),
 * });
 */
export class OidcDeployRole extends LeastPrivilegeRole {
  constructor(scope: Construct, id: string, props: OidcDeployRoleProps) {
    const { source, roles, identityProviderArn, ...given } = props;
    const what = `OidcDeployRole '${scope.node.path}/${id}'`;
    refuseUnnamed(what, roles);
    const { name, tokens } = tokensOf(what, source);
    const provider = identityProviderArn ?? identityProvider(scope, name, tokens, props.provider);
    super(scope, id, { ...given, assumedBy: { provider, ...tokens } });
    this.allow({ actions: ['sts:AssumeRole'], resources: roles });
  }
}
