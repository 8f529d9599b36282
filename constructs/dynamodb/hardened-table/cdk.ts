import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { TableEncryptionV2, type TablePropsV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { defaultsIn, type Encryption, guards } from './defaults';
import { type TableGrant, tableGrants } from './policy';

/** Every prop of `TableV2`, on top of hardened defaults. */
export interface HardenedTableProps extends TablePropsV2 {
  /** Rules this table may break. */
  readonly waive?: Waive;
}

/**
 * A DynamoDB table that is encrypted with a key of the account, can be restored to any moment of the last 35 days, is
 * protected against deletion and outlives its stack. In `dev` it goes with its stack, and cannot be restored.
 *
 * A key that is not given is shared by the stack; replicas need one each in their own region, by `encryption`. It grants
 * actions by their names: `grantReadData`, `grantWriteData` and `grantReadWriteData` are those of `TableV2` on items, and
 * `dynamodb:DescribeTable`; `grantFullAccess` is no more than `grantReadWriteData`. The same holds of `grants`.
 *
 * Beyond `TableV2` it costs continuous backups, by size, and calls to AWS KMS. Saving those takes a waiver:
 * `pointInTimeRecoverySpecification` without them, or `TableEncryptionV2.dynamoOwnedKey()`, which nobody can take away or audit.
 *
 * @example
 * import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
 *
 * new HardenedTable(this, 'Orders', { partitionKey: { name: 'id', type: AttributeType.STRING } });
 */
export class HardenedTable extends TableV2 {
  /** What makes a `TableV2` one, but for its grants. */
  static readonly inPlace: InPlace<TableV2, HardenedTableProps> = {
    name: 'HardenedTable',
    id: TableV2.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  constructor(scope: Construct, id: string, props: HardenedTableProps) {
    super(scope, id, hardenedProps(scope, id, props));
    const { readData, writeData, readWriteData } = tableGrants;
    const granting = (granted: TableGrant) => (to: IGrantable) => this.grantExactly(granted, to);
    Object.assign(this.grants, {
      readData: granting(readData),
      writeData: granting(writeData),
      readWriteData: granting(readWriteData),
      fullAccess: granting(readWriteData),
    });
    recordWaivers(this, props.waive);
  }

  override grantReadData(grantee: IGrantable): Grant {
    return this.grants.readData(grantee);
  }

  override grantWriteData(grantee: IGrantable): Grant {
    return this.grants.writeData(grantee);
  }

  override grantReadWriteData(grantee: IGrantable): Grant {
    return this.grants.readWriteData(grantee);
  }

  override grantFullAccess(grantee: IGrantable): Grant {
    return this.grants.fullAccess(grantee);
  }

  private grantExactly({ table, key }: TableGrant, to: IGrantable): Grant {
    this.grantOnKey(to, ...key);
    return this.grants.actions(to, ...table);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedTableProps): TablePropsV2 {
  const settings = settingsIn(scope);
  const terms = termsOf(props, settings);
  refuseWeakening(`HardenedTable '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
  const { waive, pointInTimeRecovery, ...given } = props;
  return hardened({
    ...given,
    encryption: given.encryption ?? encryptedWith(HardenedKey.shared(scope)),
    pointInTimeRecoverySpecification: {
      ...given.pointInTimeRecoverySpecification,
      pointInTimeRecoveryEnabled: terms.pointInTimeRecovery,
      ...(terms.pointInTimeRecovery && { recoveryPeriodInDays: terms.recoveryDays }),
    },
    deletionProtection: terms.deletionProtection,
    removalPolicy: given.removalPolicy ?? (terms.deletionProtection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY),
  });
}

/** Encryption with a key, also where the region is only known at deployment, which the CDK refuses although it needs none. */
function encryptedWith(key: IKey): TableEncryptionV2 {
  const encryption = TableEncryptionV2.customerManagedKey(key);
  const ofReplica = encryption._renderReplicaSseSpecification;
  encryption._renderReplicaSseSpecification = (scope, region) =>
    region === Stack.of(scope).region ? { kmsMasterKeyId: key.keyArn } : ofReplica.call(encryption, scope, region);
  return encryption;
}

const termsOf = (props: HardenedTableProps, settings: Settings) =>
  withDefaults(defaultsIn(settings), {
    encryption: props.encryption?.type as Encryption | undefined,
    pointInTimeRecovery:
      props.pointInTimeRecoverySpecification?.pointInTimeRecoveryEnabled ?? props.pointInTimeRecovery,
    recoveryDays: props.pointInTimeRecoverySpecification?.recoveryPeriodInDays,
    deletionProtection: props.deletionProtection,
  });
