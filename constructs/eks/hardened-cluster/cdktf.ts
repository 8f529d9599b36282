import { EksAccessEntry } from '@cdktf/provider-aws/lib/eks-access-entry';
import { EksAccessPolicyAssociation } from '@cdktf/provider-aws/lib/eks-access-policy-association';
import { EksAddon } from '@cdktf/provider-aws/lib/eks-addon';
import { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, nameOf, partitionOf, policyOf } from '../../iam/cdktf';
import { under } from '../../iam/policy';
import { sourceConditions, type TrustStatement } from '../../iam/trust';
import { defaultsIn as keyDefaultsIn } from '../../kms/hardened-key/defaults';
import { leftToAccount } from '../../kms/hardened-key/policy';
import { defaultsIn, endpointOf, guards, MANAGED, minorOf } from './defaults';
import { type Manifest, manifestsFor } from './manifests';
import { clustersOf, passingOthersDenied } from './policy';

/** What can be said of a hardened cluster. */
export interface HardenedClusterProps {
  readonly vpcId: string;
  /** Of at least two zones, none with a way in from the internet. */
  readonly subnetIds: readonly string[];
  /** The version of Kubernetes: `1.34`. */
  readonly version: string;
  /** Its name, which Terraform asks for. @default one made from the path of this construct */
  readonly clusterName?: string;
  /** Where its API is reached from. @default PRIVATE */
  readonly endpointAccess?: 'PRIVATE' | 'PUBLIC_AND_PRIVATE' | 'PUBLIC';
  /** Addresses that reach its API by the public endpoint. */
  readonly publicAccessCidrs?: readonly string[];
  /** @default all five */
  readonly clusterLogging?: readonly ('api' | 'audit' | 'authenticator' | 'controllerManager' | 'scheduler')[];
  /** A key that does not refuse the grant that EKS makes on it. @default one of its own */
  readonly secretsEncryptionKey?: KmsKey;
  /** @default true, outside of `dev` */
  readonly deletionProtection?: boolean;
  /** Whether whoever makes it administers it from then on. @default false */
  readonly bootstrapClusterCreatorAdminPermissions?: boolean;
  /** Whether EKS makes and looks after its nodes. Otherwise the agent of Pod Identity is added, and nodes are yours. @default true */
  readonly autoMode?: boolean;
  readonly nodePools?: readonly ('general-purpose' | 'system')[];
  readonly role?: IamRole;
  readonly nodeRole?: IamRole;
  /** @default one that lets nothing in or out, beside the one that EKS makes */
  readonly securityGroup?: SecurityGroup;
  readonly ipFamily?: 'ipv4' | 'ipv6';
  readonly serviceIpv4Cidr?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this cluster may break. */
  readonly waive?: Waive;
}

/**
 * An EKS cluster whose API is reached from its VPC alone, which encrypts secrets with a key of its own, keeps all logs of
 * its control plane, gives access by access entries and to nobody by itself, and is protected from deletion.
 *
 * It is in Auto Mode unless `autoMode` is false: nodes then have what Pod Identity takes, and it is added to a cluster that
 * is not. Its key is one of its own because EKS makes a grant on it that a `HardenedKey` refuses; so would one that is
 * given. It makes a role for itself, which passes no other than that of its nodes, that one, and a security group that lets
 * nothing in or out beside the one that EKS makes: give a `role` where node classes of yours name others. `manifestsFor` is what it is to be given once it is there, by the provider for Kubernetes or whatever deploys to
 * it: network policies that count, images by digests alone, those that are mounted as volumes too, and namespaces that let nothing in or out.
 *
 * @example
 * new HardenedCluster(this, 'shop', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 *   version: '1.34',
 * });
 */
export class HardenedCluster extends EksCluster {
  /** Who reaches its API, beside the security group that EKS makes. */
  readonly securityGroup: SecurityGroup;

  /** What a cluster and its namespaces are to be given once it is there, by whatever deploys to it. */
  static manifestsFor(...namespaces: readonly string[]): Manifest[] {
    return manifestsFor(...namespaces);
  }

  constructor(scope: Construct, id: string, props: HardenedClusterProps) {
    const { profile } = settingsIn(scope);
    const terms = termsOf(props, profile);
    refuseWeakening(`HardenedCluster '${scope.node.path}/${id}'`, props, guards, terms, profile);
    const { provider, tags, autoMode = true, endpointAccess = 'PRIVATE', subnetIds, publicAccessCidrs } = props;
    const network = {
      ipFamily: props.ipFamily,
      serviceIpv4Cidr: props.serviceIpv4Cidr,
      elasticLoadBalancing: { enabled: autoMode },
    };
    super(scope, id, {
      name: props.clusterName ?? nameOf(scope, id, 100).replaceAll('.', '-'),
      version: props.version,
      roleArn: 'set below',
      accessConfig: {
        authenticationMode: 'API',
        bootstrapClusterCreatorAdminPermissions: terms.creatorAdministers,
      },
      vpcConfig: { subnetIds: [...subnetIds] },
      enabledClusterLogTypes: [...terms.logs],
      deletionProtection: terms.deletionProtected,
      bootstrapSelfManagedAddons: !autoMode,
      kubernetesNetworkConfig: network,
      storageConfig: { blockStorage: { enabled: autoMode } },
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.securityGroup = props.securityGroup ?? closedGroup(this, props.vpcId, provider);
    this.putVpcConfig({
      subnetIds: [...subnetIds],
      securityGroupIds: [this.securityGroup.id],
      endpointPrivateAccess: endpointAccess !== 'PUBLIC',
      endpointPublicAccess: endpointAccess !== 'PRIVATE',
      publicAccessCidrs: publicAccessCidrs && [...publicAccessCidrs],
    });
    const { arn } = props.secretsEncryptionKey ?? this.ownKey(profile);
    this.putEncryptionConfig({ provider: { keyArn: arn }, resources: ['secrets'] });
    const nodes = autoMode
      ? (props.nodeRole ?? this.roleWith('NodeRole', MANAGED.node, [trustOf('ec2.amazonaws.com')]))
      : undefined;
    this.roleArn = (props.role ?? this.clusterRole(nodes)).arn;
    if (nodes)
      this.putComputeConfig({
        enabled: true,
        nodePools: [...(props.nodePools ?? ['general-purpose', 'system'])],
        nodeRoleArn: nodes.arn,
      });
    else
      new EksAddon(this, 'PodIdentityAgent', {
        clusterName: this.name,
        addonName: 'eks-pod-identity-agent',
        tags,
        provider,
      });
    recordWaivers(this, props.waive);
  }

  /** Gives a principal access to the whole cluster, by access policies of EKS: `AmazonEKSViewPolicy` and so on. */
  grantAccess(id: string, principalArn: string, accessPolicies: readonly string[]): EksAccessEntry {
    const { provider } = this;
    const entry = new EksAccessEntry(this, id, { clusterName: this.name, principalArn, provider });
    for (const policy of accessPolicies)
      new EksAccessPolicyAssociation(entry, policy, {
        clusterName: this.name,
        principalArn: entry.principalArn,
        policyArn: `arn:${partitionOf(this, provider)}:eks::aws:cluster-access-policy/${policy}`,
        accessScope: { type: 'cluster' },
        provider,
      });
    return entry;
  }

  /** A key that leaves it to the account's policies who makes grants, as EKS does as whoever makes the cluster. */
  private ownKey(profile: Profile): KmsKey {
    const { provider } = this;
    const { rotationDays, pendingDays, retained } = keyDefaultsIn(profile);
    const { partition, account } = homeOf(this, provider);
    return new KmsKey(this, 'Key', {
      description: `Encrypts the secrets of ${this.node.path}`,
      enableKeyRotation: true,
      rotationPeriodInDays: rotationDays,
      deletionWindowInDays: pendingDays,
      policy: policyOf([leftToAccount(partition, account)]),
      lifecycle: { preventDestroy: retained },
      provider,
    });
  }

  private clusterRole(nodes: IamRole | undefined): IamRole {
    const { provider } = this;
    const home = homeOf(this, provider);
    const trust = trustOf('eks.amazonaws.com');
    const trusted = under(trust, sourceConditions(trust, home, [clustersOf(home)]));
    if (!nodes) return this.roleWith('Role', [MANAGED.cluster], [trusted]);
    const tagging = { ...trust, Action: 'sts:TagSession' };
    const role = this.roleWith('Role', [MANAGED.cluster, ...MANAGED.autoMode], [trusted, tagging]);
    const bounds = new IamPolicy(role, 'Bounds', {
      description: `Keeps ${role.node.path} from passing roles but that of its nodes`,
      policy: policyOf([passingOthersDenied(nodes.arn)]),
      provider,
    });
    new IamRolePolicyAttachment(role, 'Bounded', { role: role.name, policyArn: bounds.arn, provider });
    return role;
  }

  private roleWith(id: string, policies: readonly string[], trust: readonly object[]): IamRole {
    const { provider } = this;
    const role = new IamRole(this, id, { assumeRolePolicy: policyOf(trust), provider });
    for (const name of policies)
      new IamRolePolicyAttachment(role, name, {
        role: role.name,
        policyArn: `arn:${partitionOf(this, provider)}:iam::aws:policy/${name}`,
        provider,
      });
    return role;
  }
}

const trustOf = (service: string): TrustStatement & { readonly Effect: 'Allow' } => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 'sts:AssumeRole',
});

const termsOf = (props: HardenedClusterProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    endpoint: props.endpointAccess && endpointOf(props.endpointAccess !== 'PRIVATE', props.publicAccessCidrs),
    logs: props.clusterLogging,
    minorVersion: props.version === undefined ? undefined : minorOf(props.version),
    deletionProtected: props.deletionProtection,
    creatorAdministers: props.bootstrapClusterCreatorAdminPermissions,
  });
