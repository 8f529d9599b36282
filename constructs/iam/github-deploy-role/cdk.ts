import { Aws } from 'aws-cdk-lib';
import type { WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { bootstrapRolesOf, tokenPrincipal } from '../cdk';
import type { DeployTargets } from '../deploying';
import { LeastPrivilegeRole, type LeastPrivilegeRoleProps } from '../least-privilege-role/cdk';
import { GITHUB, type GitHubSources, pullRequestsOf, subjectsOf } from './sources';

/** Which workflows may deploy, and where. */
export interface GitHubDeployRoleProps
  extends DeployTargets,
    Pick<
      LeastPrivilegeRoleProps,
      'permissionsBoundary' | 'service' | 'path' | 'roleName' | 'description' | 'maxSessionDuration' | 'waive'
    > {
  /** Ten at most. */
  readonly sources: GitHubSources;
  /**
   * The ARN of GitHub's identity provider. An account has one; where it has it already, give
   * `GitHubDeployRole.existingProvider()`.
   * @default one that the stack makes and shares
   */
  readonly identityProviderArn?: string;
}

/**
 * A role with which workflows of GitHub Actions deploy: those of one environment, branch or tag of each repository that
 * it names, and no others. All it may do is take the roles that `cdk bootstrap` made in its targets, so its boundary has
 * to let `sts` through. Pull requests get a role of their own.
 *
 * @example
 * new GitHubDeployRole(this, 'Deploy', {
 *   sources: { org: 'acme', repo: 'web', environment: 'production' },
 *   permissionsBoundary: new PermissionsBoundary(this, 'Boundary', { services: ['sts'] }),
 * });
 */
export class GitHubDeployRole extends LeastPrivilegeRole {
  /** The ARN of the provider that an account has already. */
  static existingProvider(): string {
    return `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:oidc-provider/${GITHUB.issuer}`;
  }

  private readonly props: GitHubDeployRoleProps;

  constructor(scope: Construct, id: string, props: GitHubDeployRoleProps) {
    const what = `GitHubDeployRole '${scope.node.path}/${id}'`;
    super(scope, id, { ...bounded(props), assumedBy: tokensOf(scope, props, subjectsOf(what, props.sources)) });
    this.props = props;
    this.allow({ actions: ['sts:AssumeRole'], resources: bootstrapRolesOf(this, 'deploy', props) });
  }

  /**
   * A role for pull requests to the same repositories. Anyone may propose one, with workflows of their own, so all it may
   * do is look up what a diff needs.
   */
  forPullRequests(): LeastPrivilegeRole {
    const known = this.node.tryFindChild('PullRequests') as LeastPrivilegeRole | undefined;
    if (known) return known;
    const subjects = pullRequestsOf(`GitHubDeployRole '${this.node.path}'`, this.props.sources);
    const { roleName, description, ...given } = bounded(this.props);
    return new LeastPrivilegeRole(this, 'PullRequests', {
      ...given,
      assumedBy: tokensOf(this, this.props, subjects),
    }).allow({ actions: ['sts:AssumeRole'], resources: bootstrapRolesOf(this, 'read', this.props) });
  }
}

/** The props that are any role's. */
const bounded = ({ sources, targets, qualifier, identityProviderArn, ...given }: GitHubDeployRoleProps) => given;

const tokensOf = (
  scope: Construct,
  { identityProviderArn }: GitHubDeployRoleProps,
  subjects: readonly string[],
): WebIdentityPrincipal => tokenPrincipal(scope, 'GitHub', { ...GITHUB, subjects }, identityProviderArn);
