import { check } from '../../../lib/check';
import { defineConfig } from '../../../lib/engine/config';
import type { Cost, Guards } from '../../hardening';

/** What a project is whose builds are gone when they have ended, in the words of no toolkit. */
export const defaults = {
  /** Whether its builds run as root on their host. */
  privileged: false,
  /** Whether machines are destroyed after each build, and not kept by a fleet. */
  onDemand: true,
  /** Whether a build leaves a cache to the next. */
  cached: false,
  /** Whether builds mount a file system. */
  mounts: false,
  /** Minutes after which a build is stopped. */
  minutes: 30,
  /** Whether builds run in a VPC, which says where they connect to. */
  placed: true,
  /** Whether a security group that it makes lets builds out on every port. */
  opensOutbound: false,
  /** Whether what it produces is encrypted with a key of the account. */
  customerKey: true,
  artifactsEncrypted: true,
  logged: true,
  /** Whether logs that go to S3 too are encrypted there. */
  copiesEncrypted: true,
  /** Whether everybody can see its builds. */
  shown: false,
  /** Whether someone can open a shell in a build. */
  sessions: false,
  /** Whose pull requests wait until a maintainer asks for their build. */
  approval: 'ALL_PULL_REQUESTS',
  /** The rules that find fault with its image, its variables, its buildspec, its source and what starts it. */
  faults: [] as readonly string[],
};

/** Minutes that a build waits for its turn, which bounds how much of a flood is built. */
export const QUEUED_MINUTES = 30;

const HOUR = 60;

/** The gate's own rules that are asked about a project as it would be, and the props that say so. */
const ASKED = {
  'codebuild/project-image-by-digest': ['environment'],
  'codebuild/project-managed-image': ['environment'],
  'codebuild/project-buildspec-inline': ['buildSpec', 'source'],
  'codebuild/project-environment-no-secrets': ['environmentVariables', 'environment'],
  'codebuild/project-source-no-credentials': ['source'],
  'codebuild/webhook-filtered': ['source'],
  'codebuild/webhook-filters-anchored': ['source'],
};

const asked = defineConfig({
  name: 'build',
  rules: Object.fromEntries(Object.keys(ASKED).map((rule) => [rule, 'error'])),
});

/** The rules that find fault with a project of these properties. What only deployment can tell is no fault. */
export function faultsOf(properties: object): string[] {
  const content = { Resources: { Project: { Type: 'AWS::CodeBuild::Project', Properties: properties } } };
  const { findings } = check([{ name: 'project', content }], asked);
  return findings.filter(({ state }) => state === 'fail').map(({ rule }) => rule);
}

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  ...Object.fromEntries(
    Object.entries(ASKED).map(([rule, props]) => [
      rule,
      { props, givenUp: ({ faults }: typeof defaults) => faults.includes(rule) },
    ]),
  ),
  'codebuild/project-not-privileged': { props: ['environment'], givenUp: ({ privileged }) => privileged },
  'codebuild/project-on-demand': { props: ['environment'], givenUp: ({ onDemand }) => !onDemand },
  'codebuild/project-no-cache': { props: ['cache'], givenUp: ({ cached }) => cached },
  'codebuild/project-no-file-system': { props: ['fileSystemLocations'], givenUp: ({ mounts }) => mounts },
  'codebuild/project-time-limited': { props: ['timeout'], givenUp: ({ minutes }) => minutes > HOUR },
  'codebuild/project-in-vpc': { props: ['vpc', 'subnetIds'], givenUp: ({ placed }) => !placed },
  'ec2/group-no-world-egress-all-ports': {
    props: ['allowAllOutbound'],
    givenUp: ({ opensOutbound }) => opensOutbound,
  },
  'codebuild/project-customer-key': { props: ['customerKey'], givenUp: ({ customerKey }) => !customerKey },
  'codebuild/project-artifacts-encrypted': {
    props: ['artifacts', 'secondaryArtifacts'],
    givenUp: ({ artifactsEncrypted }) => !artifactsEncrypted,
  },
  'codebuild/project-logged': { props: ['logging'], givenUp: ({ logged }) => !logged },
  'codebuild/project-s3-logs-encrypted': { props: ['logging'], givenUp: ({ copiesEncrypted }) => !copiesEncrypted },
  'codebuild/project-private': { props: ['visibility'], givenUp: ({ shown }) => shown },
  'codebuild/project-no-sessions': { props: ['ssmSessionPermissions'], givenUp: ({ sessions }) => sessions },
  'codebuild/webhook-pull-requests-approved': {
    props: ['pullRequestBuildPolicy', 'source'],
    givenUp: ({ approval }) => approval === 'DISABLED',
  },
};

/** What it costs beyond a plain project. */
export const costs: readonly Cost[] = [
  {
    of: 'logs that are kept as long as the settings ask, and the scan of them for credentials, by volume',
    savedBy: 'logging',
    givesUp: 'logs that an inquiry looks at months later',
  },
];
