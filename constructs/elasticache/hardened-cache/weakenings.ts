import { CfnReplicationGroup } from 'aws-cdk-lib/aws-elasticache';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, { vpc = vpcIn(scope), ...props } = {}) => new cdk.HardenedCache(scope, id, { vpc, ...props }),
    cdktf: (scope, id, props) => new cdktf.HardenedCache(scope, id, { ...network, ...props }),
  },
  weakenings: [
    {
      name: 'no encryption at rest',
      guards: ['elasticache/group-encrypted', 'elasticache/group-customer-key'],
      props: { atRestEncryptionEnabled: false },
    },
    { name: 'no encryption in transit', guards: ['elasticache/group-tls'], props: { transitEncryptionEnabled: false } },
    { name: 'clients that nobody asks', guards: ['elasticache/group-authenticated'], props: { userGroupIds: [] } },
    {
      name: 'a token in the template',
      guards: ['elasticache/group-token-secret'],
      props: { authToken: 'correct-horse-battery' },
    },
    {
      name: 'nothing that takes over',
      guards: ['elasticache/group-fails-over'],
      props: { automaticFailoverEnabled: false },
    },
    { name: 'one zone', guards: ['elasticache/group-multi-az'], props: { multiAzEnabled: false } },
    { name: 'no snapshots', guards: ['elasticache/group-backed-up'], props: { snapshotRetentionLimit: 0 } },
    { name: 'old flaws', guards: ['elasticache/cache-minor-upgrades'], props: { autoMinorVersionUpgrade: false } },
  ],
  plain: (scope, id, props) =>
    new CfnReplicationGroup(scope, id, {
      replicationGroupDescription: 'orders',
      ...(props.replicasPerNodeGroup === undefined &&
        props.numNodeGroups === undefined &&
        props.nodeGroupConfiguration === undefined && { numCacheClusters: 2 }),
      ...props,
    }),
  accepts: () => ({
    cacheNodeType: 'cache.r7g.large',
    cacheParameterGroupName: 'default.valkey8',
    cacheSecurityGroupNames: ['classic'],
    cacheSubnetGroupName: 'caches',
    clusterMode: 'enabled',
    dataTieringEnabled: true,
    durability: 'enabled',
    engine: 'redis',
    engineVersion: '7.1',
    globalReplicationGroupId: 'global',
    ipDiscovery: 'ipv6',
    kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    logDeliveryConfigurations: [
      {
        destinationType: 'cloudwatch-logs',
        destinationDetails: { cloudWatchLogsDetails: { logGroup: 'slow' } },
        logFormat: 'json',
        logType: 'slow-log',
      },
    ],
    networkType: 'dual_stack',
    nodeGroupConfiguration: [{ replicaCount: 1 }],
    notificationTopicArn: 'arn:aws:sns:eu-west-1:111122223333:caches',
    numCacheClusters: 3,
    numNodeGroups: 2,
    port: 6380,
    preferredCacheClusterAZs: ['eu-west-1a', 'eu-west-1b'],
    preferredMaintenanceWindow: 'sun:04:00-sun:05:00',
    primaryClusterId: 'primary',
    replicasPerNodeGroup: 2,
    replicationGroupDescription: 'sessions',
    replicationGroupId: 'sessions',
    securityGroupIds: ['sg-0a1b2c3d'],
    snapshotArns: ['arn:aws:s3:::snapshots/one.rdb'],
    snapshotName: 'one',
    snapshottingClusterId: 'sessions-001',
    snapshotWindow: '02:00-03:00',
    tags: [{ key: 'team', value: 'shop' }],
    transitEncryptionMode: 'required',
  }),
  defaulted: ['vpc', 'vpcSubnets', 'securityGroups'],
});
