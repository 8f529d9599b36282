import { CfnServerlessCache } from 'aws-cdk-lib/aws-elasticache';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, { vpc = vpcIn(scope), ...props } = {}) =>
      new cdk.HardenedServerlessCache(scope, id, { vpc, ...props }),
    cdktf: (scope, id, props) => new cdktf.HardenedServerlessCache(scope, id, { ...network, ...props }),
  },
  weakenings: [
    {
      name: 'a key of AWS',
      guards: ['elasticache/serverless-cache-customer-key'],
      props: { customerKey: false },
    },
    {
      name: 'clients that nobody asks',
      guards: ['elasticache/serverless-cache-authenticated'],
      props: { userGroupId: '' },
    },
    {
      name: 'connections from the internet',
      guards: ['elasticache/serverless-cache-not-public'],
      cdk: { connectionType: 'public' },
      only: { toolkit: 'cdk', because: 'the AWS provider for Terraform has no such argument' },
    },
    {
      name: 'no snapshots',
      guards: ['elasticache/serverless-cache-backed-up'],
      props: { snapshotRetentionLimit: 0 },
    },
  ],
  plain: (scope, id, props) =>
    new CfnServerlessCache(scope, id, { engine: 'valkey', serverlessCacheName: 'plain', ...props }),
  accepts: () => ({
    cacheUsageLimits: { dataStorage: { unit: 'GB', maximum: 10 } },
    dailySnapshotTime: '05:00',
    description: 'sessions',
    endpoint: { address: 'cache.example.org', port: '6379' },
    engine: 'redis',
    finalSnapshotName: 'last',
    kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    majorEngineVersion: '8',
    networkType: 'ipv4',
    readerEndpoint: { address: 'cache.example.org', port: '6380' },
    securityGroupIds: ['sg-0a1b2c3d'],
    serverlessCacheName: 'sessions',
    snapshotArnsToRestore: ['arn:aws:elasticache:eu-west-1:111122223333:snapshot:one'],
    subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
    tags: [{ key: 'team', value: 'shop' }],
  }),
  defaulted: ['vpc', 'vpcSubnets', 'securityGroups'],
});
