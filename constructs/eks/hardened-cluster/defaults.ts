import { OLDEST_SUPPORTED_MINOR } from '../../../lib/resources/eks/cluster';
import { type Cost, type Guards, inProfiles } from '../../hardening';

/** Who can reach the API of a cluster: its VPC alone, some addresses of the internet, or all of them. */
export type Endpoint = 'private' | 'public' | 'open';

/** Every log of the control plane. */
export const LOGS: readonly string[] = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

/** What a hardened cluster is, in the words of no toolkit. */
export const defaults = {
  endpoint: 'private' as Endpoint,
  /** Logs of the control plane that are kept. */
  logs: LOGS,
  /** The minor version of Kubernetes 1.x; the oldest that is still patched, at least. */
  minorVersion: OLDEST_SUPPORTED_MINOR,
  deletionProtected: true,
  /** Whether whoever makes it administers it from then on. */
  creatorAdministers: false,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { deletionProtected: false } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'eks/cluster-endpoint-private': {
    props: ['endpointAccess', 'publicAccessCidrs'],
    givenUp: ({ endpoint }) => endpoint !== 'private',
  },
  'eks/cluster-endpoint-not-open': {
    props: ['endpointAccess', 'publicAccessCidrs'],
    givenUp: ({ endpoint }) => endpoint === 'open',
  },
  'eks/cluster-logged': {
    props: ['clusterLogging'],
    givenUp: ({ logs }) => LOGS.some((log) => !logs.includes(log)),
  },
  'eks/cluster-version-supported': {
    props: ['version'],
    givenUp: ({ minorVersion }) => minorVersion < OLDEST_SUPPORTED_MINOR,
  },
  'eks/cluster-deletion-protected': {
    props: ['deletionProtection'],
    givenUp: ({ deletionProtected }) => !deletionProtected,
  },
  'eks/cluster-creator-no-admin': {
    props: ['bootstrapClusterCreatorAdminPermissions'],
    givenUp: ({ creatorAdministers }) => creatorAdministers,
  },
};

/** Who can reach the API by its public endpoint, where there is one. */
export const endpointOf = (isPublic: boolean, cidrs: readonly string[] = []): Endpoint =>
  !isPublic ? 'private' : cidrs.length > 0 && cidrs.every((cidr) => !/\/[01]$/.test(cidr)) ? 'public' : 'open';

/** The minor version of a version of Kubernetes 1.x, where it says one. */
export const minorOf = (version: string): number | undefined => {
  const [, minor] = /^1\.(\d+)$/.exec(version) ?? [];
  return minor === undefined ? undefined : Number(minor);
};

/** Policies of AWS that EKS asks for: https://docs.aws.amazon.com/eks/latest/userguide/auto-cluster-iam-role.html, https://docs.aws.amazon.com/eks/latest/userguide/auto-create-node-role.html */
export const MANAGED = {
  cluster: 'AmazonEKSClusterPolicy',
  autoMode: [
    'AmazonEKSComputePolicy',
    'AmazonEKSBlockStoragePolicy',
    'AmazonEKSLoadBalancingPolicy',
    'AmazonEKSNetworkingPolicy',
  ],
  node: ['AmazonEKSWorkerNodeMinimalPolicy', 'AmazonEC2ContainerRegistryPullOnly'],
} as const;

/** What it costs beyond `Cluster` of the CDK. */
export const costs: readonly Cost[] = [
  {
    of: 'a KMS key of its own, by the month and by calls to it',
    savedBy: 'secretsEncryptionKey',
    givesUp: 'a key for the cluster alone; it is shared with whatever else is encrypted with the given one',
  },
  {
    of: 'five logs of its control plane, by their size in CloudWatch',
    savedBy: 'clusterLogging',
    givesUp: 'to know who did what in the cluster',
  },
];
