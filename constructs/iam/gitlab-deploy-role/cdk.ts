import type { Construct } from 'constructs';
import { bootstrapRolesOf, tokenPrincipal } from '../cdk';
import type { DeployTargets } from '../deploying';
import { LeastPrivilegeRole, type LeastPrivilegeRoleProps } from '../least-privilege-role/cdk';
import { type GitLabInstance, type GitLabSources, nameOf, tokensOf } from './sources';

/** Which jobs may deploy, and where. */
export interface GitLabDeployRoleProps
  extends GitLabInstance,
    DeployTargets,
    Pick<
      LeastPrivilegeRoleProps,
      'permissionsBoundary' | 'service' | 'path' | 'roleName' | 'description' | 'maxSessionDuration' | 'waive'
    > {
  /** Ten at most. */
  readonly sources: GitLabSources;
  /** The ARN of the identity provider of the instance, where the account has it already. It has to list the audience. @default one that the stack makes and shares */
  readonly identityProviderArn?: string;
}

/**
 * A role with which jobs of GitLab CI deploy: those of one branch or tag of each project that it names, and no others. All
 * it may do is take the roles that `cdk bootstrap` made in its targets, so its boundary has to let `sts` through.
 *
 * A job asks for a token by `id_tokens`, with the audience of the role as its `aud`. Keep the branch or tag protected: who
 * may push to it may deploy. GitLab does not say which branch a token names in the pipeline of a merge request, so do not
 * run those of forks in the project that deploys.
 *
 * @example
 * new GitLabDeployRole(this, 'Deploy', {
 *   sources: { project: 'acme/shop', branch: 'main' },
 *   permissionsBoundary: new PermissionsBoundary(this, 'Boundary', { services: ['sts'] }),
 * });
 */
export class GitLabDeployRole extends LeastPrivilegeRole {
  constructor(scope: Construct, id: string, props: GitLabDeployRoleProps) {
    const { sources, targets, qualifier, identityProviderArn, host, audience, ...given } = props;
    const tokens = tokensOf(`GitLabDeployRole '${scope.node.path}/${id}'`, sources, { host, audience });
    super(scope, id, {
      ...given,
      assumedBy: tokenPrincipal(scope, nameOf({ host }), tokens, identityProviderArn),
    });
    this.allow({ actions: ['sts:AssumeRole'], resources: bootstrapRolesOf(this, 'deploy', props) });
  }
}
