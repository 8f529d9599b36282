import { BuildSpec, type ISource } from 'aws-cdk-lib/aws-codebuild';
import type { Construct } from 'constructs';
import { EphemeralBuild, type EphemeralBuildProps } from '../ephemeral-build/cdk';
import { BUILDSPEC, HOSTS, type Host, locationOf, QUEUED } from './defaults';

/** What can be said of a runner that CodeBuild hosts: the props of an `EphemeralBuild` but for what a job brings itself. */
export interface EphemeralRunnerProps
  extends Pick<
    EphemeralBuildProps,
    | ('vpc' | 'subnetSelection' | 'securityGroups' | 'allowAllOutbound')
    | ('environment' | 'environmentVariables' | 'projectName' | 'description')
    | ('timeout' | 'queuedTimeout' | 'concurrentBuildLimit' | 'customerKey' | 'encryptionKey' | 'waive')
  > {
  /** The repository whose jobs it serves: `acme/shop`. */
  readonly repository: string;
  /** Where that is. @default github */
  readonly host?: Host;
  /** Where logs go, in CloudWatch: to write a bucket, the role of its jobs would have to. @default a log group of its own */
  readonly logging?: Pick<NonNullable<EphemeralBuildProps['logging']>, 'cloudWatch'>;
}

/**
 * A runner for jobs of GitHub Actions or GitLab CI that CodeBuild hosts: each job that asks for it by its label runs in a
 * build of its own, on a machine that is destroyed after it, as an `EphemeralBuild` is. CodeBuild registers it for that job
 * and takes it out, so that no token which registers runners is kept anywhere. It serves one repository.
 *
 * The label is `codebuild-<project>-${{ github.run_id }}-${{ github.run_attempt }}`, at GitLab
 * `codebuild-<project>-$CI_PROJECT_ID-$CI_PIPELINE_IID-$CI_JOB_NAME`. Further labels let whoever writes workflows choose
 * another image, size or fleet, or have the buildspec run, so the image and what is said of it bind nobody who may write
 * them. What binds a job is what no label changes: the network it stands in, how long it lives, and its role, which may
 * write its logs, pull its image and stand in the network. Grant it nothing: a job takes a role by OpenID Connect, as a
 * `GitHubDeployRole`, which says what workflow may take it.
 *
 * CodeBuild starts a build for every job that is queued, those of pull requests included. Whose pull requests run
 * workflows, and whether those of forks do, is for the settings of the repository to say; a public repository is no place
 * for it. The account connects CodeBuild to the host once, as a source credential, which no template does without a secret.
 *
 * @example
 * import { LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * new EphemeralRunner(this, 'Runner', {
 *   repository: 'acme/shop',
 *   vpc: new Vpc(this, 'Vpc', { natGateways: 0 }),
 *   environment: {
 *     buildImage: LinuxBuildImage.fromEcrRepository(
 *       new ImmutableRepository(this, 'Images'),
 *       'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
 *     ),
 *   },
 * });
 */
export class EphemeralRunner extends EphemeralBuild {
  constructor(scope: Construct, id: string, props: EphemeralRunnerProps) {
    const { repository, host = 'github', ...given } = props;
    const location = locationOf(`EphemeralRunner '${scope.node.path}/${id}'`, repository, host);
    super(scope, id, {
      ...given,
      source: sourceOf(HOSTS[host].type, location),
      buildSpec: BuildSpec.fromObject(BUILDSPEC),
    });
  }
}

/** A repository of which no build is started but for a job. */
const sourceOf = (type: string, location: string): ISource => ({
  type,
  badgeSupported: false,
  bind: () => ({
    sourceProperty: { type, location, gitCloneDepth: 1, reportBuildStatus: false },
    buildTriggers: { webhook: true, filterGroups: [[QUEUED]] },
  }),
});
