import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { CfnCluster } from 'aws-cdk-lib/aws-eks';
import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import { type IRole, ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { version } from 'aws-cdk-lib/package.json';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, SourcedPrincipal } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { defaults as keyDefaults, defaultsIn as keyDefaultsIn } from '../../kms/hardened-key/defaults';
import { defaultsIn, endpointOf, guards, LOGS, MANAGED, minorOf } from './defaults';
import { type Manifest, manifestsFor } from './manifests';
import { clustersOf, passingOthersDenied } from './policy';

const eksOfCdk = () => require('aws-cdk-lib/aws-eks-v2') as typeof eks;

/** `Cluster` of the CDK's second module for EKS, which older versions of aws-cdk-lib do not have. */
const Cluster: typeof eks.Cluster = clusterOfCdk();

/** Every prop of `Cluster` of aws-cdk-lib/aws-eks-v2, on top of hardened defaults. */
export interface HardenedClusterProps extends eks.ClusterProps {
  readonly vpc: IVpc;
  /** @default true, outside of `dev` */
  readonly deletionProtection?: boolean;
  /** Rules this cluster may break. */
  readonly waive?: Waive;
}

/**
 * An EKS cluster whose API is reached from its VPC alone, which encrypts secrets with a key of its own, keeps all logs of
 * its control plane, gives access by access entries and to nobody by itself, and is protected from deletion.
 *
 * It is the `Cluster` of aws-cdk-lib/aws-eks-v2, which CloudFormation makes without a function of the CDK's, in Auto Mode
 * unless `defaultCapacityType` says otherwise: nodes then have what Pod Identity takes, and it is added to a cluster that is
 * not. Its key is one of its own because EKS makes a grant on it that a `HardenedKey` refuses; so would one that is given.
 * It makes a role for itself, which passes no other than that of its nodes, that one, and a security group that lets nothing
 * in or out beside the one that EKS makes: give a `role` where node classes of yours name others. `manifestsFor` is what it is to be given once it is there: network policies that count, images by digests alone, those that are mounted as volumes too,
 * and namespaces that let nothing in or out. `addManifest` takes them where `kubectlProviderOptions` are given; that brings
 * functions of the CDK's, with roles that are wider than ours.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 * import { KubernetesVersion } from 'aws-cdk-lib/aws-eks-v2';
 *
 * new HardenedCluster(this, 'Shop', { vpc: new Vpc(this, 'Network'), version: KubernetesVersion.V1_34 });
 */
export class HardenedCluster extends Cluster {
  /** What makes a `Cluster` one. */
  static readonly inPlace: InPlace<eks.Cluster, HardenedClusterProps> = {
    name: 'HardenedCluster',
    id: 'aws-cdk-lib.aws-eks-v2.Cluster',
    props: hardenedProps,
    finish,
  };

  /** What a cluster and its namespaces are to be given once it is there, by whatever deploys to it. */
  static manifestsFor(...namespaces: readonly string[]): Manifest[] {
    return manifestsFor(...namespaces);
  }

  constructor(scope: Construct, id: string, props: HardenedClusterProps) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedClusterProps): eks.ClusterProps {
  const { profile } = settingsIn(scope);
  const terms = termsOf(props, profile);
  refuseWeakening(`HardenedCluster '${scope.node.path}/${id}'`, props, guards, terms, profile);
  const { waive, deletionProtection, ...given } = props;
  const nodes = isAutomatic(given) ? (given.compute?.nodeRole ?? nodeRole(scope, id)) : undefined;
  return hardened({
    ...given,
    endpointAccess: given.endpointAccess ?? eksOfCdk().EndpointAccess.PRIVATE,
    clusterLogging: given.clusterLogging ?? (LOGS as eks.ClusterLoggingTypes[]),
    bootstrapClusterCreatorAdminPermissions: terms.creatorAdministers,
    secretsEncryptionKey: given.secretsEncryptionKey ?? ownKey(scope, id, profile),
    role: given.role ?? clusterRole(scope, id, nodes),
    ...(given.vpc && {
      securityGroup: given.securityGroup ?? closedGroup(scope, id, given.vpc),
      vpcSubnets: given.vpcSubnets ?? [{}],
    }),
    ...(nodes && { compute: { ...given.compute, nodeRole: nodes } }),
  });
}

function finish(cluster: eks.Cluster, props: HardenedClusterProps): void {
  const { profile } = settingsIn(cluster);
  (cluster.node.defaultChild as CfnCluster).deletionProtection = termsOf(props, profile).deletionProtected;
  // Asking for the agent adds it. In Auto Mode, nodes have it.
  if (!isAutomatic(props)) void cluster.eksPodIdentityAgent;
}

const isAutomatic = ({ defaultCapacityType }: eks.ClusterProps): boolean =>
  defaultCapacityType === undefined || defaultCapacityType === eksOfCdk().DefaultCapacityType.AUTOMODE;

/** A key that leaves it to the account's policies who makes grants, as EKS does as whoever makes the cluster. */
function ownKey(scope: Construct, id: string, profile: Profile): Key {
  return new Key(
    scope,
    `${id}Key`,
    hardened({
      description: `Encrypts the secrets of ${scope.node.path}/${id}`,
      enableKeyRotation: true,
      rotationPeriod: Duration.days(keyDefaults.rotationDays),
      pendingWindow: Duration.days(keyDefaults.pendingDays),
      removalPolicy: keyDefaultsIn(profile).retained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    }),
  );
}

const managed = (...names: readonly string[]) => names.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name));

function clusterRole(scope: Construct, id: string, nodes: IRole | undefined): Role {
  const role = new Role(scope, `${id}Role`, {
    assumedBy: new SourcedPrincipal(scope, new ServicePrincipal('eks.amazonaws.com'), [clustersOf(homeOf(scope))]),
    managedPolicies: managed(MANAGED.cluster),
  });
  if (nodes)
    new ManagedPolicy(role, 'Bounds', {
      roles: [role],
      description: `Keeps ${role.node.path} from passing roles but that of its nodes`,
      statements: [PolicyStatement.fromJson(passingOthersDenied(nodes.roleArn))],
    });
  return role;
}

const nodeRole = (scope: Construct, id: string): Role =>
  new Role(scope, `${id}NodeRole`, {
    assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
    managedPolicies: managed(...MANAGED.node),
  });

function termsOf(props: HardenedClusterProps, profile: Profile) {
  const { _config: endpoint } = (props.endpointAccess ?? {}) as {
    _config?: { readonly publicAccess: boolean; readonly publicCidrs?: readonly string[] };
  };
  return withDefaults(defaultsIn(profile), {
    endpoint: endpoint && endpointOf(endpoint.publicAccess, endpoint.publicCidrs),
    logs: props.clusterLogging as readonly string[] | undefined,
    minorVersion: props.version && minorOf(props.version.version),
    deletionProtected: props.deletionProtection,
    creatorAdministers: props.bootstrapClusterCreatorAdminPermissions,
  });
}

function clusterOfCdk(): typeof eks.Cluster {
  try {
    return eksOfCdk().Cluster;
  } catch (error) {
    if (!/^(MODULE_NOT_FOUND|ERR_PACKAGE_PATH_NOT_EXPORTED)$/.test(String((error as { code?: string }).code)))
      throw error;
    class Missing {
      constructor() {
        throw new BulwarkError(`HardenedCluster needs a later version of aws-cdk-lib than ${version}, with aws-eks-v2`);
      }
    }
    return Missing as never;
  }
}
