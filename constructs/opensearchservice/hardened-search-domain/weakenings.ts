import { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { EbsDeviceVolumeType, SecurityGroup, SubnetFilter, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { AccountRootPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { Domain, EngineVersion, IpAddressType, TLSSecurityPolicy } from 'aws-cdk-lib/aws-opensearchservice';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const admin = { masterUserArn: 'arn:aws:iam::111122223333:role/search-admin' };

export default defineWeakenings({
  make: {
    cdk: (scope, id, { vpc = vpcIn(scope), fineGrainedAccessControl = admin, ...props } = {}) =>
      new cdk.HardenedSearchDomain(scope, id, {
        version: EngineVersion.OPENSEARCH_2_19,
        ...{ vpc, fineGrainedAccessControl },
        ...props,
      }),
    cdktf: (scope, id, { subnetIds = network.subnetIds, fineGrainedAccessControl = admin, ...props } = {}) =>
      new cdktf.HardenedSearchDomain(scope, id, {
        version: 'OpenSearch_2.19',
        vpcId: network.vpcId,
        ...{ subnetIds, fineGrainedAccessControl },
        ...props,
      }),
  },
  weakenings: [
    {
      name: 'no encryption at rest',
      guards: [
        'opensearch/domain-encrypted',
        'opensearch/domain-customer-key',
        'opensearch/domain-fine-grained-access',
        'opensearch/domain-audit-logged',
      ],
      // There is no fine-grained access control without it.
      props: { encryptionAtRest: { enabled: false }, fineGrainedAccessControl: {} },
    },
    {
      name: 'no encryption between nodes',
      guards: [
        'opensearch/domain-node-to-node-encrypted',
        'opensearch/domain-fine-grained-access',
        'opensearch/domain-audit-logged',
      ],
      props: { nodeToNodeEncryption: false, fineGrainedAccessControl: {} },
    },
    {
      name: 'plain HTTP',
      guards: ['opensearch/domain-https', 'opensearch/domain-fine-grained-access', 'opensearch/domain-audit-logged'],
      props: { enforceHttps: false, fineGrainedAccessControl: {} },
    },
    {
      name: 'TLS 1.0',
      guards: ['opensearch/domain-modern-tls'],
      cdk: { tlsSecurityPolicy: TLSSecurityPolicy.TLS_1_0 },
      cdktf: { tlsSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' },
    },
    {
      name: 'an endpoint on the internet',
      guards: ['opensearch/domain-in-vpc'],
      cdk: { vpc: null },
      cdktf: { subnetIds: [] },
    },
    {
      name: 'everything for everyone',
      guards: ['opensearch/domain-fine-grained-access', 'opensearch/domain-audit-logged'],
      props: { fineGrainedAccessControl: {} },
    },
    {
      name: 'a password in the template',
      guards: ['opensearch/domain-password-secret'],
      cdk: {
        fineGrainedAccessControl: {
          masterUserName: 'admin',
          masterUserPassword: SecretValue.unsafePlainText('correct-horse-battery'),
        },
      },
      cdktf: {
        fineGrainedAccessControl: { masterUserName: 'admin', masterUserPassword: 'correct-horse-battery' },
      },
    },
    {
      name: 'no log of errors',
      guards: ['opensearch/domain-error-logged'],
      props: { logging: { appLogEnabled: false } },
    },
    {
      name: 'no log of who did what',
      guards: ['opensearch/domain-audit-logged'],
      props: { logging: { auditLogEnabled: false } },
    },
    {
      name: 'no log at all',
      guards: ['opensearch/domain-logged', 'opensearch/domain-error-logged', 'opensearch/domain-audit-logged'],
      props: {
        logging: {
          ...{ appLogEnabled: false, auditLogEnabled: false },
          ...{ slowSearchLogEnabled: false, slowIndexLogEnabled: false },
        },
      },
    },
    {
      name: 'old flaws',
      guards: ['opensearch/domain-auto-updates'],
      props: { enableAutoSoftwareUpdate: false },
    },
    {
      name: 'two data nodes',
      guards: ['opensearch/domain-three-data-nodes'],
      props: { capacity: { dataNodes: 2 } },
    },
    {
      name: 'no masters',
      guards: ['opensearch/domain-dedicated-masters'],
      props: { capacity: { masterNodes: 0 } },
    },
    { name: 'one zone', guards: ['opensearch/domain-zone-aware'], props: { zoneAwareness: { enabled: false } } },
  ],
  plain: (scope, id, props) =>
    new Domain(scope, id, {
      version: EngineVersion.OPENSEARCH_2_19,
      vpc: vpcIn(scope),
      vpcSubnets: [{ subnetType: SubnetType.PRIVATE_ISOLATED }],
      securityGroups: [SecurityGroup.fromSecurityGroupId(scope, 'PlainGroup', 'sg-1a2b3c4d')],
      encryptionAtRest: { enabled: true },
      nodeToNodeEncryption: true,
      enforceHttps: true,
      tlsSecurityPolicy: TLSSecurityPolicy.TLS_1_2_PFS,
      fineGrainedAccessControl: admin,
      capacity: { dataNodes: 'vpcSubnets' in props ? 4 : 3, masterNodes: 3 },
      zoneAwareness: { enabled: true, availabilityZoneCount: 'vpcSubnets' in props ? 2 : 3 },
      ...props,
    }),
  accepts: (scope) => ({
    advancedOptions: { 'rest.action.multi.allow_explicit_index': 'false' },
    accessPolicies: [
      new PolicyStatement({ principals: [new AccountRootPrincipal()], actions: ['es:ESHttpGet'], resources: ['*'] }),
    ],
    automatedSnapshotStartHour: 3,
    cognitoDashboardsAuth: {
      identityPoolId: 'eu-west-1:1234abcd-12ab-34cd-56ef-1234567890ab',
      userPoolId: 'eu-west-1_a1b2c3d4e',
      role: Role.fromRoleArn(scope, 'Dashboards', 'arn:aws:iam::111122223333:role/dashboards'),
    },
    coldStorageEnabled: false,
    customEndpoint: {
      domainName: 'search.example.org',
      certificate: Certificate.fromCertificateArn(
        scope,
        'Certificate',
        'arn:aws:acm:eu-west-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab',
      ),
    },
    domainName: 'products',
    ebs: { volumeSize: 100, volumeType: EbsDeviceVolumeType.GP3 },
    enableVersionUpgrade: true,
    ipAddressType: IpAddressType.DUAL_STACK,
    offPeakWindowEnabled: true,
    offPeakWindowStart: { hours: 2, minutes: 0 },
    removalPolicy: RemovalPolicy.DESTROY,
    securityGroups: [SecurityGroup.fromSecurityGroupId(scope, 'GivenGroup', 'sg-0a1b2c3d')],
    s3VectorsEngineEnabled: false,
    useLatestServiceSoftwareForBlueGreen: true,
    useUnsignedBasicAuth: true,
    version: EngineVersion.OPENSEARCH_2_17,
    vpcSubnets: [
      { subnetType: SubnetType.PRIVATE_ISOLATED, subnetFilters: [SubnetFilter.byIds(network.subnetIds.slice(1))] },
    ],
  }),
  alongside: { vpcSubnets: ['securityGroups'] },
  defaulted: ['suppressLogsResourcePolicy'],
});
