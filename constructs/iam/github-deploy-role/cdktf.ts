import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { accountOf, identityProvider, partitionOf } from '../cdktf';
import { refuseUnnamed } from '../deploying';
import { LeastPrivilegeRole, type LeastPrivilegeRoleProps } from '../least-privilege-role/cdktf';
import { GITHUB, type GitHubSources, pullRequestsOf, subjectsOf } from './sources';

/** Which workflows may deploy, and by which roles. */
export interface GitHubDeployRoleProps extends Omit<LeastPrivilegeRoleProps, 'assumedBy' | 'sourceArns'> {
  /** Ten at most. */
  readonly sources: GitHubSources;
  /** The ARNs of the roles that deployments take, each by its name. */
  readonly roles: readonly string[];
  /**
   * The ARN of GitHub's identity provider. An account has one; where it has it already, give
   * `GitHubDeployRole.existingProvider(this)`.
   * @default one that the stack makes and shares
   */
  readonly identityProviderArn?: string;
}

/**
 * A role with which workflows of GitHub Actions deploy: those of one environment, branch or tag of each repository that
 * it names, and no others. All it may do is take the roles that it is given, so its boundary has to let `sts` through.
 * Pull requests get a role of their own.
 *
 * @example
 * new GitHubDeployRole(this, 'deploy', {
 *   sources: { org: 'acme', repo: 'web', environment: 'production' },
 *   roles: ['arn:aws:iam::111122223333:role/apply'],
 *   permissionsBoundary: new PermissionsBoundary(this, 'boundary', { services: ['sts'] }),
 * });
 */
export class GitHubDeployRole extends LeastPrivilegeRole {
  /** The ARN of the provider that an account has already. */
  static existingProvider(scope: Construct, provider?: TerraformProvider): string {
    return `arn:${partitionOf(scope, provider)}:iam::${accountOf(scope, provider)}:oidc-provider/${GITHUB.issuer}`;
  }

  private readonly props: GitHubDeployRoleProps;

  constructor(scope: Construct, id: string, props: GitHubDeployRoleProps) {
    const what = `GitHubDeployRole '${scope.node.path}/${id}'`;
    refuseUnnamed(what, props.roles);
    super(scope, id, { ...bounded(props), assumedBy: tokensOf(scope, props, subjectsOf(what, props.sources)) });
    this.props = props;
    this.allow({ actions: ['sts:AssumeRole'], resources: props.roles });
  }

  /**
   * A role for pull requests to the same repositories. Anyone may propose one, with workflows of their own, so the roles
   * that it is given, by their ARNs, must be such that only read.
   */
  forPullRequests(roles: readonly string[]): LeastPrivilegeRole {
    const what = `GitHubDeployRole '${this.node.path}'`;
    refuseUnnamed(what, roles);
    const { roleName, description, ...given } = bounded(this.props);
    return new LeastPrivilegeRole(this, 'PullRequests', {
      ...given,
      assumedBy: tokensOf(this, this.props, pullRequestsOf(what, this.props.sources)),
    }).allow({ actions: ['sts:AssumeRole'], resources: roles });
  }
}

/** The props that are any role's. */
const bounded = ({ sources, roles, identityProviderArn, ...given }: GitHubDeployRoleProps) => given;

const tokensOf = (scope: Construct, props: GitHubDeployRoleProps, subjects: readonly string[]) => ({
  provider: props.identityProviderArn ?? identityProvider(scope, 'GitHub', GITHUB, props.provider),
  ...GITHUB,
  subjects,
});
