import type { Construct } from 'constructs';
import { identityProvider } from '../cdktf';
import { refuseUnnamed } from '../deploying';
import { LeastPrivilegeRole, type LeastPrivilegeRoleProps } from '../least-privilege-role/cdktf';
import { type GitLabInstance, type GitLabSources, nameOf, tokensOf } from './sources';

/** Which jobs may deploy, and by which roles. */
export interface GitLabDeployRoleProps
  extends GitLabInstance,
    Omit<LeastPrivilegeRoleProps, 'assumedBy' | 'sourceArns'> {
  /** Ten at most. */
  readonly sources: GitLabSources;
  /** The ARNs of the roles that deployments take, each by its name. */
  readonly roles: readonly string[];
  /** The ARN of the identity provider of the instance, where the account has it already. It has to list the audience. @default one that the stack makes and shares */
  readonly identityProviderArn?: string;
}

/**
 * A role with which jobs of GitLab CI deploy: those of one branch or tag of each project that it names, and no others. All
 * it may do is take the roles that it is given, so its boundary has to let `sts` through.
 *
 * A job asks for a token by `id_tokens`, with the audience of the role as its `aud`. Keep the branch or tag protected: who
 * may push to it may deploy. GitLab does not say which branch a token names in the pipeline of a merge request, so do not
 * run those of forks in the project that deploys.
 *
 * @example
 * new GitLabDeployRole(this, 'deploy', {
 *   sources: { project: 'acme/shop', branch: 'main' },
 *   roles: ['arn:aws:iam::111122223333:role/apply'],
 *   permissionsBoundary: new PermissionsBoundary(this, 'boundary', { services: ['sts'] }),
 * });
 */
export class GitLabDeployRole extends LeastPrivilegeRole {
  constructor(scope: Construct, id: string, props: GitLabDeployRoleProps) {
    const { sources, roles, identityProviderArn, host, audience, ...given } = props;
    const what = `GitLabDeployRole '${scope.node.path}/${id}'`;
    refuseUnnamed(what, roles);
    const tokens = tokensOf(what, sources, { host, audience });
    const provider = identityProviderArn ?? identityProvider(scope, nameOf({ host }), tokens, props.provider);
    super(scope, id, { ...given, assumedBy: { provider, ...tokens } });
    this.allow({ actions: ['sts:AssumeRole'], resources: roles });
  }
}
