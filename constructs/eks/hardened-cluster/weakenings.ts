import { RemovalPolicy } from 'aws-cdk-lib';
import { SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import {
  Cluster,
  ClusterLoggingTypes,
  ControlPlaneScalingTier,
  EndpointAccess,
  IpFamily,
  KubernetesVersion,
} from 'aws-cdk-lib/aws-eks-v2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const VERSION = KubernetesVersion.V1_34;
const ISOLATED = { subnetType: SubnetType.PRIVATE_ISOLATED };
const ADDRESSES = '203.0.113.0/24';

const roleIn = (scope: Construct, name: string) =>
  Role.fromRoleArn(scope, `${name}Role`, `arn:aws:iam::111122223333:role/${name}`);

export default defineWeakenings({
  make: {
    cdk: (scope, id, { vpc = vpcIn(scope), version = VERSION, ...props } = {}) =>
      new cdk.HardenedCluster(scope, id, { vpc, version, ...props }),
    cdktf: (scope, id, { version = '1.34', ...props } = {}) =>
      new cdktf.HardenedCluster(scope, id, { ...network, version, ...props }),
  },
  weakenings: [
    {
      name: 'an API for anyone',
      guards: ['eks/cluster-endpoint-private', 'eks/cluster-endpoint-not-open'],
      cdk: { endpointAccess: EndpointAccess.PUBLIC_AND_PRIVATE },
      cdktf: { endpointAccess: 'PUBLIC_AND_PRIVATE' },
    },
    {
      name: 'an API for some addresses',
      guards: ['eks/cluster-endpoint-private'],
      cdk: { endpointAccess: EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom(ADDRESSES) },
      cdktf: { endpointAccess: 'PUBLIC_AND_PRIVATE', publicAccessCidrs: [ADDRESSES] },
    },
    {
      name: 'one log of five',
      guards: ['eks/cluster-logged'],
      cdk: { clusterLogging: [ClusterLoggingTypes.AUDIT] },
      cdktf: { clusterLogging: ['audit'] },
    },
    {
      name: 'a version without patches',
      guards: ['eks/cluster-version-supported'],
      cdk: { version: KubernetesVersion.V1_25 },
      cdktf: { version: '1.25' },
    },
    {
      name: 'deleted by one call',
      guards: ['eks/cluster-deletion-protected'],
      props: { deletionProtection: false },
    },
    {
      name: 'an administrator that nobody named',
      guards: ['eks/cluster-creator-no-admin'],
      props: { bootstrapClusterCreatorAdminPermissions: true },
    },
  ],
  plain: (scope, id, props) =>
    new Cluster(scope, id, {
      vpc: vpcIn(scope),
      version: VERSION,
      vpcSubnets: [ISOLATED],
      role: roleIn(scope, 'plain'),
      endpointAccess: EndpointAccess.PRIVATE,
      ...props,
    }),
  accepts: (scope) => ({
    bootstrapSelfManagedAddons: false,
    clusterName: 'shop',
    compute: { nodePools: ['system'], nodeRole: roleIn(scope, 'nodes') },
    controlPlaneScalingTier: ControlPlaneScalingTier.TIER_XL,
    ipFamily: IpFamily.IP_V6,
    mastersRole: roleIn(scope, 'operators'),
    remoteNodeNetworks: [{ cidrs: ['10.80.0.0/16'] }],
    remotePodNetworks: [{ cidrs: ['10.85.0.0/16'] }],
    removalPolicy: RemovalPolicy.RETAIN,
    role: roleIn(scope, 'cluster'),
    secretsEncryptionKey: Key.fromKeyArn(scope, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/1'),
    securityGroup: SecurityGroup.fromSecurityGroupId(scope, 'Control', 'sg-0a1b2c3d'),
    serviceIpv4Cidr: '172.20.0.0/16',
    tags: { team: 'shop' },
    vpcSubnets: [{ ...ISOLATED, availabilityZones: ['eu-west-1a', 'eu-west-1b'] }],
  }),
  alongside: {
    remotePodNetworks: ['remoteNodeNetworks'],
    removalPolicy: ['securityGroup', 'compute'],
    vpcSubnets: ['securityGroup'],
  },
  defaulted: [
    ...['vpc', 'albController', 'coreDnsComputeType', 'defaultCapacity', 'defaultCapacityInstance'],
    ...['defaultCapacityType', 'kubectlProviderOptions', 'outputConfigCommand', 'prune'],
  ],
});
