import type { Terms } from '../../../lib/runner/terms';
import { byDesign, type Waive } from '../../../tree/waivers';
import { guards as guardsOfTask, isByDigest } from '../../ecs/hardened-task-definition/defaults';
import type { Cost, Guards } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';
import { faultsOf, guards as guardsOfBuild } from '../ephemeral-build/defaults';

/** What a fleet of runners is that serve one job each, in the words of no toolkit. */
export const defaults = {
  /** Whether jobs of repositories that everybody sees are served. */
  publicRepositories: false,
  /** Whether jobs of what a fork proposes are served. */
  forks: false,
  /** Minutes after which a machine is stopped, whatever it does. */
  minutes: 60,
  /** Whether machines of CodeBuild are destroyed after a job, and not kept warm by a fleet. */
  onDemand: true,
  /** Whether a security group that it makes lets machines out on every port. */
  opensOutbound: false,
  /** Whether the image of containers is named by its digest. */
  imageByDigest: true,
  /** The rules that find fault with the image of builds. */
  faults: [] as readonly string[],
};

/** Minutes that a job may be given without a waiver. */
const HOUR = 60;

/** The rules about the image of builds. */
const OF_BUILD_IMAGE = ['codebuild/project-image-by-digest', 'codebuild/project-managed-image'] as const;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'lambda/runner-no-public-repositories': {
    props: ['publicRepositories'],
    givenUp: ({ publicRepositories }) => publicRepositories,
  },
  'lambda/runner-no-forks': { props: ['forks'], givenUp: ({ forks }) => forks },
  'codebuild/project-time-limited': { props: ['timeout'], givenUp: ({ minutes }) => minutes > HOUR },
  'codebuild/project-on-demand': { props: ['codebuild'], givenUp: ({ onDemand }) => !onDemand },
  ...Object.fromEntries(
    OF_BUILD_IMAGE.map((rule) => [
      rule,
      { props: ['codebuild'], givenUp: ({ faults }: typeof defaults) => faults.includes(rule) },
    ]),
  ),
  'ecs/task-definition-image-by-digest': { props: ['fargate'], givenUp: ({ imageByDigest }) => !imageByDigest },
  'ec2/group-no-world-egress-all-ports': {
    props: ['allowAllOutbound'],
    givenUp: ({ opensOutbound }) => opensOutbound,
  },
};

/** What images come to, by their names. What only deployment can tell gives nothing up. */
export const termsOfImages = (ofBuilds: string | undefined, ofContainers: string | undefined) => ({
  faults: ofBuilds === undefined ? [] : faultsOf({ Environment: { Image: ofBuilds } }),
  imageByDigest: ofContainers === undefined ? undefined : isByDigest(ofContainers),
});

/** What of a waiver is for a construct that the fleet makes to take. */
export const waivedIn = (part: keyof typeof PARTS, waive: Waive = {}): Waive =>
  Object.fromEntries(Object.entries(waive).filter(([rule]) => rule in PARTS[part] && rule in guards));

const PARTS: Readonly<Record<'build' | 'task', object>> = { build: guardsOfBuild, task: guardsOfTask };

/** Seconds: until a runner has to have registered, that it waits for a job then, and between two looks at it. */
export const LIMITS = { register: 10 * 60, idle: 2 * 60, look: 60 } as const;

/** Requests of the webhook a second, and at once. GitHub delivers again what is refused, as the reaper asks it to. */
export const THROTTLE = { rateLimit: 100, burstLimit: 200 } as const;

/** A task of Fargate, where nothing else is said: units of which 1024 are a processor, and MiB. */
export const TASK = { cpu: 1024, memoryLimitMiB: 2048 } as const;

/** Days that an image of EC2 is launched after it was made. */
export const OLDEST_DAYS = 30;

/** How often machines are looked for that have outlived their time. */
export const REAPED_EVERY = 'rate(5 minutes)';

/**
 * What a runner of GitHub connects to, as an `EgressFirewall` takes names; what jobs connect to beside comes to it.
 * https://docs.github.com/en/actions/reference/runners/self-hosted-runners#accessible-domains-by-function
 */
export const DOMAINS = [
  ...['github.com', 'api.github.com', '.actions.githubusercontent.com'],
  // For actions that jobs use, and for logs, summaries, artifacts and caches.
  ...['codeload.github.com', 'ghcr.io', '.blob.core.windows.net'],
  // For updates of the runner itself.
  ...['objects.githubusercontent.com', 'objects-origin.githubusercontent.com'],
  ...['github-releases.githubusercontent.com', 'github-registry-files.githubusercontent.com'],
] as const;

/** What runners of a fleet connect to: those of GitLab to that alone. */
export const domainsOf = ({ forge, api }: Terms): readonly string[] =>
  forge === 'gitlab' ? [new URL(api).hostname] : DOMAINS;

/** What it costs. */
export const costs: readonly Cost[] = [
  sharedKeyCost('topic', 'that the account decides who reads jobs and alarms'),
  {
    of: 'machines, by the second that they run, one for each job, with nothing left warm for the next',
    savedBy: 'codebuild: { fleet }',
    givesUp: 'that nothing of a job is left where the next one runs; a fleet costs by the hour, and begins sooner',
  },
  {
    of: 'steps of a state machine and runs of a function, some for each minute of a job',
    savedBy: 'timeout',
    givesUp: 'jobs that take longer',
  },
];

const ROUTE = 'apigateway/route-authorized';

const SIGNED = {
  github: 'GitHub signs the body of what it delivers, and the function takes in nothing that is not signed',
  gitlab:
    'GitLab signs what it delivers, or brings a secret along; the function takes in nothing else, and asks GitLab about each job',
} as const;

/** Why the route of the webhook asks for no credentials, unless whoever makes the fleet has said so: the forge brings none. */
export const signed = ({ forge }: Pick<Terms, 'forge'>, waive: Waive = {}): Waive => ({
  ...byDesign(SIGNED[forge ?? 'github'], ROUTE),
  ...(waive[ROUTE] && { [ROUTE]: waive[ROUTE] }),
});
