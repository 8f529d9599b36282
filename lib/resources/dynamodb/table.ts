import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** A setting that a global table repeats for each replica: the first one that is not turned on, otherwise the last. */
function ofReplicas(it: Reading, path: string): Fact<boolean> {
  const replicas = it.fact('Replicas');
  if (replicas.isUnknown) return new Fact<boolean>(replicas, replicas.value);
  const settings = replicas.items().map((replica) => replica.get<boolean>(path));
  return settings.find((setting) => setting.isTrue().state !== 'pass') ?? settings.at(-1) ?? it.fact<boolean>(path);
}

const isGlobal = (it: Reading): boolean => it.type === 'AWS::DynamoDB::GlobalTable';
const each = (path: string) => (it: Reading) => (isGlobal(it) ? ofReplicas(it, path) : it.fact<boolean>(path));

/** A DynamoDB table; of a global table, all replicas. */
export const table = defineResource({
  cloudformation: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  terraform: 'aws_dynamodb_table',
  facts: {
    pointInTimeRecovery: fact<boolean>(
      each('PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled'),
      'point_in_time_recovery.enabled',
    ),
    deletionProtection: fact<boolean>(each('DeletionProtectionEnabled'), 'deletion_protection_enabled'),
    key: fact(
      (it) =>
        isGlobal(it)
          ? ((it.fact('Replicas').items()[0] ?? it.fact('Replicas')).get('SSESpecification.KMSMasterKeyId') as Fact)
          : it.fact('SSESpecification.KMSMasterKeyId'),
      'server_side_encryption.kms_key_arn',
    ),
    usesKms: fact<boolean>('SSESpecification.SSEEnabled', 'server_side_encryption.enabled'),
    indexes: fact<unknown[]>('GlobalSecondaryIndexes', 'global_secondary_index'),
    billingMode: fact<string>('BillingMode', 'billing_mode'),
  },
});

/** Whatever holds a DynamoDB table and can say with which key it is encrypted, SAM's short form among them. */
export const encryptedTable = defineResource({
  cloudformation: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::Serverless::SimpleTable'],
  terraform: 'aws_dynamodb_table',
  facts: {
    /** Whether a key in KMS is used; without it DynamoDB encrypts with a key of its own that nobody else sees. */
    usesKms: fact<boolean>('SSESpecification.SSEEnabled', 'server_side_encryption.enabled'),
  },
});

/** What scales by itself of a provisioned table: `dynamodb:table:ReadCapacityUnits`, or a dimension and the name of an index. */
export function scaledDimensions(it: Reading): Set<string> {
  const [type, resource, dimension] = it.either(
    ['AWS::ApplicationAutoScaling::ScalableTarget', 'ResourceId', 'ScalableDimension'],
    ['aws_appautoscaling_target', 'resource_id', 'scalable_dimension'],
  );
  const name = it.fact('TableName', 'name').text;
  const named =
    name === undefined
      ? []
      : it.all(type).filter((target) => `${target.fact(resource).text}/`.startsWith(`table/${name}/`));
  return new Set(
    [...it.companions(type, resource), ...named].map((target) => {
      const index = target.fact(resource).text?.split('/index/')[1];
      return [target.fact(dimension).text, index].filter(Boolean).join(' ');
    }),
  );
}

/** A replica of a table in another region, as Terraform declares it. */
export const tableReplica = defineResource({
  terraform: 'aws_dynamodb_table_replica',
  facts: { key: fact(undefined, 'kms_key_arn') },
});
