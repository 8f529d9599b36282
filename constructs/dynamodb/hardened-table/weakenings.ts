import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  Capacity,
  ContributorInsightsMode,
  GlobalTableSettingsReplicationMode,
  StreamViewType,
  TableClass,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { ArnPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const partitionKey = { name: 'id', type: AttributeType.STRING };

const policyFor = (action: string) =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        principals: [new ArnPrincipal('arn:aws:iam::444455556666:role/partner')],
        actions: [action],
        resources: ['*'],
      }),
    ],
  });

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedTable(scope, id, { partitionKey, ...props }),
    cdktf: (scope, id, props) =>
      new cdktf.HardenedTable(scope, id, { partitionKey: { name: 'id', type: 'S' }, ...props }),
  },
  weakenings: [
    {
      name: 'a key of DynamoDB',
      guards: ['dynamodb/table-encrypted-with-kms', 'dynamodb/table-customer-key'],
      cdk: { encryption: TableEncryptionV2.dynamoOwnedKey() },
      cdktf: { encryption: 'AWS_OWNED' },
    },
    {
      name: 'the key of AWS',
      guards: ['dynamodb/table-customer-key'],
      cdk: { encryption: TableEncryptionV2.awsManagedKey() },
      cdktf: { encryption: 'AWS_MANAGED' },
    },
    {
      name: 'not restored',
      guards: ['dynamodb/table-point-in-time-recovery'],
      props: { pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false } },
    },
    {
      name: 'restored to the last three days only',
      guards: ['dynamodb/table-recovery-long'],
      props: { pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 3 } },
    },
    {
      name: 'deleted with one call',
      guards: ['dynamodb/table-deletion-protected'],
      props: { deletionProtection: false },
    },
  ],
  plain: (scope, id, props) => new TableV2(scope, id, { partitionKey, ...props }),
  accepts: (scope) => ({
    billing: Billing.provisioned({
      readCapacity: Capacity.fixed(1),
      writeCapacity: Capacity.autoscaled({ maxCapacity: 5 }),
    }),
    contributorInsightsSpecification: { enabled: true, mode: ContributorInsightsMode.THROTTLED_KEYS },
    contributorInsights: true,
    dynamoStream: StreamViewType.NEW_IMAGE,
    globalSecondaryIndexes: [{ indexName: 'byDay', partitionKey: { name: 'day', type: AttributeType.STRING } }],
    globalTableSettingsReplicationMode: GlobalTableSettingsReplicationMode.ALL,
    kinesisStream: Stream.fromStreamArn(scope, 'Changes', 'arn:aws:kinesis:eu-west-1:111122223333:stream/changes'),
    localSecondaryIndexes: [{ indexName: 'bySize', sortKey: { name: 'size', type: AttributeType.NUMBER } }],
    partitionKey: { name: 'order', type: AttributeType.STRING },
    removalPolicy: RemovalPolicy.DESTROY,
    resourcePolicy: policyFor('dynamodb:GetItem'),
    sortKey: { name: 'day', type: AttributeType.STRING },
    streamResourcePolicy: policyFor('dynamodb:GetRecords'),
    tableClass: TableClass.STANDARD_INFREQUENT_ACCESS,
    tableName: 'orders',
    tags: [{ key: 'team', value: 'shop' }],
    timeToLiveAttribute: 'expires',
    warmThroughput: { readUnitsPerSecond: 13000, writeUnitsPerSecond: 5000 },
  }),
  alongside: { localSecondaryIndexes: ['sortKey'], streamResourcePolicy: ['dynamoStream'] },
  // Replicas take a stack whose region is known.
  defaulted: ['replicas', 'witnessRegion', 'multiRegionConsistency'],
});
