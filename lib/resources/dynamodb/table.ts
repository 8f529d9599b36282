import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Verdict } from '../../engine/verdict';
import { awsDefaults } from '../aws-defaults';
import { isCustomerKey } from '../customer-key';

/**
 * A setting that each replica has of its own: the first place that does not meet a test, otherwise the last. A global table
 * of CloudFormation says it of replicas alone, a table of Terraform of itself too.
 */
function ofReplicas<T>(
  it: Reading,
  own: Fact<T>,
  list: string,
  path: string,
  meets: (one: Fact<T>) => Verdict,
): Fact<T> {
  const replicas = it.fact(list);
  if (replicas.isUnknown) return new Fact<T>(replicas, replicas.value);
  const ofEach = replicas.items().map((replica) => replica.get<T>(path));
  const settings = isGlobal(it) && ofEach.length > 0 ? ofEach : [own, ...ofEach];
  return settings.find((setting) => meets(setting).state !== 'pass') ?? (settings.at(-1) as Fact<T>);
}

const isGlobal = (it: Reading): boolean => it.type === 'AWS::DynamoDB::GlobalTable';
const isOn = (setting: Fact<boolean>): Verdict => setting.isTrue();

const each =
  <T>(own: string, path: string, meets: (one: Fact<T>) => Verdict) =>
  (it: Reading): Fact<T> =>
    ofReplicas(it, it.fact<T>(own), it.either('Replicas', 'replica'), path, meets);

/** The smallest number that a table or its replicas say; an unknown one where there is any. */
function fewest(it: Reading, list: string, path: string): Fact<number> {
  const replicas = it.fact(list);
  if (replicas.isUnknown) return new Fact<number>(replicas, replicas.value);
  const ofEach = replicas.items().map((replica) => replica.get<number>(path));
  const said = isGlobal(it) && ofEach.length > 0 ? ofEach : [it.fact<number>(path), ...ofEach];
  const days = said.map((one) => one.or(awsDefaults.tableRecoveryDays.value));
  const open = days.find((one) => one.isUnknown);
  return open ?? (days.sort((one, other) => Number(one.known) - Number(other.known))[0] as Fact<number>);
}

/** What SAM's short form says too: it hands these properties on as they are. */
const kept = {
  pointInTimeRecovery: fact<boolean>(
    each(
      'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
      'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
      isOn,
    ),
    each('point_in_time_recovery.enabled', 'point_in_time_recovery', isOn),
  ),
  /** The fewest days back that it, or a replica, can be restored to. */
  recoveryDays: fact<number>(
    (it) => fewest(it, 'Replicas', 'PointInTimeRecoverySpecification.RecoveryPeriodInDays'),
    (it) => it.fact<number>('point_in_time_recovery.recovery_period_in_days').or(awsDefaults.tableRecoveryDays.value),
  ),
  key: fact<string>(
    each<string>('SSESpecification.KMSMasterKeyId', 'SSESpecification.KMSMasterKeyId', isCustomerKey),
    each<string>('server_side_encryption.kms_key_arn', 'kms_key_arn', isCustomerKey),
  ),
  /** Whether a key in KMS is used; without it DynamoDB encrypts with a key of its own that nobody else sees. */
  usesKms: fact<boolean>('SSESpecification.SSEEnabled', 'server_side_encryption.enabled'),
};

/** A DynamoDB table; of a global table, all replicas. */
export const table = defineResource({
  cloudformation: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  terraform: 'aws_dynamodb_table',
  facts: {
    pointInTimeRecovery: kept.pointInTimeRecovery,
    deletionProtection: fact<boolean>(
      each('DeletionProtectionEnabled', 'DeletionProtectionEnabled', isOn),
      each('deletion_protection_enabled', 'deletion_protection_enabled', isOn),
    ),
    indexes: fact<unknown[]>('GlobalSecondaryIndexes', 'global_secondary_index'),
    billingMode: fact<string>('BillingMode', 'billing_mode'),
  },
});

/** A DynamoDB table, or SAM's short form of one, which says less. */
export const keptTable = defineResource({
  cloudformation: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::Serverless::SimpleTable'],
  terraform: 'aws_dynamodb_table',
  facts: kept,
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
