import { RemovalPolicy, Size } from 'aws-cdk-lib';
import { SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import {
  FileSystem,
  LifecyclePolicy,
  OutOfInfrequentAccessPolicy,
  PerformanceMode,
  ReplicationConfiguration,
  ReplicationOverwriteProtection,
  ThroughputMode,
} from 'aws-cdk-lib/aws-efs';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, { vpc = vpcIn(scope), ...props } = {}) => new cdk.HardenedFileSystem(scope, id, { vpc, ...props }),
    cdktf: (scope, id, props) => new cdktf.HardenedFileSystem(scope, id, { ...network, ...props }),
  },
  weakenings: [
    {
      name: 'no encryption',
      guards: ['efs/file-system-encrypted', 'efs/file-system-customer-key'],
      props: { encrypted: false },
    },
    { name: 'clients without TLS', guards: ['efs/file-system-tls-only'], props: { enforceSSL: false } },
    {
      name: 'clients that nobody asks',
      guards: ['efs/file-system-anonymous-refused'],
      props: { allowAnonymousAccess: true },
    },
    { name: 'no backups', guards: ['efs/file-system-backed-up'], props: { enableAutomaticBackups: false } },
    {
      name: 'deleted with its stack',
      guards: ['efs/file-system-retained'],
      cdk: { removalPolicy: RemovalPolicy.DESTROY },
      cdktf: { removalPolicy: 'destroy' },
    },
  ],
  plain: (scope, id, props) =>
    new FileSystem(scope, id, {
      vpc: vpcIn(scope),
      encrypted: true,
      ...(!props.oneZone && { vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED } }),
      securityGroup: SecurityGroup.fromSecurityGroupId(scope, 'PlainGroup', 'sg-1a2b3c4d'),
      ...props,
    }),
  accepts: (scope) => ({
    fileSystemName: 'uploads',
    fileSystemPolicy: new PolicyDocument({
      statements: [
        new PolicyStatement({
          principals: [new AccountRootPrincipal()],
          actions: ['elasticfilesystem:ClientMount'],
          resources: ['*'],
        }),
      ],
    }),
    kmsKey: Key.fromKeyArn(
      scope,
      'Given',
      'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    ),
    lifecyclePolicy: LifecyclePolicy.AFTER_7_DAYS,
    oneZone: true,
    outOfInfrequentAccessPolicy: OutOfInfrequentAccessPolicy.AFTER_1_ACCESS,
    performanceMode: PerformanceMode.MAX_IO,
    provisionedThroughputPerSecond: Size.mebibytes(8),
    replicationConfiguration: ReplicationConfiguration.regionalFileSystem('eu-central-1'),
    replicationOverwriteProtection: ReplicationOverwriteProtection.ENABLED,
    securityGroup: SecurityGroup.fromSecurityGroupId(scope, 'GivenGroup', 'sg-0a1b2c3d'),
    throughputMode: ThroughputMode.PROVISIONED,
    transitionToArchivePolicy: LifecyclePolicy.AFTER_90_DAYS,
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED, availabilityZones: ['eu-west-1b'] },
  }),
  alongside: { throughputMode: ['provisionedThroughputPerSecond'], provisionedThroughputPerSecond: ['throughputMode'] },
  defaulted: ['vpc'],
});
