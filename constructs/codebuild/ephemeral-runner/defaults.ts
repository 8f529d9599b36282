import { BulwarkError } from '../../../lib/engine/error';
import type { Cost, Guards } from '../../hardening';
import { costs as buildCosts, defaults as buildDefaults, guards as buildGuards } from '../ephemeral-build/defaults';

/** What a runner is that CodeBuild hosts for one job, in the words of no toolkit: a build, in what can be said of it. */
export const defaults = {
  privileged: buildDefaults.privileged,
  onDemand: buildDefaults.onDemand,
  minutes: buildDefaults.minutes,
  placed: buildDefaults.placed,
  opensOutbound: buildDefaults.opensOutbound,
  customerKey: buildDefaults.customerKey,
  logged: buildDefaults.logged,
  faults: buildDefaults.faults,
};

/** What gives a default up, and the rule that notices: the guards of a build that props of a runner can give up. */
export const guards: Guards<typeof buildDefaults> = Object.fromEntries(
  [
    ...['codebuild/project-image-by-digest', 'codebuild/project-managed-image'],
    ...['codebuild/project-environment-no-secrets', 'codebuild/project-not-privileged'],
    ...['codebuild/project-on-demand', 'codebuild/project-time-limited', 'codebuild/project-in-vpc'],
    ...['ec2/group-no-world-egress-all-ports', 'codebuild/project-customer-key'],
    'codebuild/project-logged',
  ].flatMap((rule) => (buildGuards[rule] ? [[rule, buildGuards[rule]]] : [])),
);

/** What it costs beyond a plain project. */
export const costs: readonly Cost[] = buildCosts;

/** Where a repository is whose jobs are served. */
export type Host = 'github' | 'gitlab';

/** What CodeBuild is told of the hosts. */
export const HOSTS = {
  github: { type: 'GITHUB', at: 'https://github.com/' },
  gitlab: { type: 'GITLAB', at: 'https://gitlab.com/' },
} as const;

/** The event that starts a build: a job of a workflow is queued, of the repository that the webhook is of. */
export const QUEUED = { type: 'EVENT', pattern: 'WORKFLOW_JOB_QUEUED' } as const;

/**
 * The buildspec, which CodeBuild leaves aside unless a job asks for it by a label:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/sample-github-action-runners-update-labels.html
 */
export const BUILDSPEC = { version: 0.2, phases: { pre_build: { commands: ['true'] } } } as const;

/** The address of a repository. Throws a `BulwarkError` for what names none, or several. */
export function locationOf(what: string, repository: string, host: Host): string {
  if (!/^[\w.-]+(\/[\w.-]+)+$/.test(repository) || (host === 'github' && repository.split('/').length !== 2))
    throw new BulwarkError(
      `${what}: \`repository\` is '${repository}', which names no repository: say 'acme/shop', one by its whole name`,
    );
  return `${HOSTS[host].at}${repository}.git`;
}
