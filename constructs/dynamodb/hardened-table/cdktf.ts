import {
  DynamodbTable,
  type DynamodbTableAttribute,
  type DynamodbTableConfig,
} from '@cdktf/provider-aws/lib/dynamodb-table';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { defaultsIn, type Encryption, guards } from './defaults';
import { type TableGrant, tableGrants } from './policy';

/** What can be said of a hardened table. Indexes, replicas and capacity are said as the provider has them. */
export interface HardenedTableProps
  extends Pick<
    DynamodbTableConfig,
    | 'billingMode'
    | 'globalSecondaryIndex'
    | 'localSecondaryIndex'
    | 'onDemandThroughput'
    | 'readCapacity'
    | 'replica'
    | 'writeCapacity'
  > {
  readonly partitionKey: DynamodbTableAttribute;
  readonly sortKey?: DynamodbTableAttribute;
  /** Attributes that only indexes are by. */
  readonly attributes?: readonly DynamodbTableAttribute[];
  /** @default its path in the app */
  readonly tableName?: string;
  readonly timeToLiveAttribute?: string;
  /** What its stream tells of items that change: `NEW_IMAGE`. @default no stream */
  readonly dynamoStream?: 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES' | 'KEYS_ONLY';
  readonly tableClass?: 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS';
  /** @default CUSTOMER_MANAGED */
  readonly encryption?: Encryption;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** @default 35 days */
  readonly pointInTimeRecoverySpecification?: {
    readonly pointInTimeRecoveryEnabled: boolean;
    readonly recoveryPeriodInDays?: number;
  };
  /** @default true */
  readonly deletionProtection?: boolean;
  /** Whether a destroy is refused as long as the table is declared. @default retain */
  readonly removalPolicy?: 'retain' | 'destroy';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this table may break. */
  readonly waive?: Waive;
}

/**
 * A DynamoDB table that is encrypted with a key of the account, can be restored to any moment of the last 35 days, and is
 * protected against deletion and a destroy. In `dev` it can be destroyed, and cannot be restored. It is billed by request
 * unless `billingMode` says otherwise.
 *
 * A key that is not given is shared by the stack; replicas need one each in their own region. It grants actions by their
 * names: `grantReadData`, `grantWriteData` and `grantReadWriteData` are those of `TableV2` of the CDK on items, and
 * `dynamodb:DescribeTable`.
 *
 * Beyond a plain table it costs continuous backups, by size, and calls to AWS KMS. Saving those takes a waiver:
 * `pointInTimeRecoverySpecification` without them, or `encryption: 'AWS_OWNED'`, a key that nobody can take away or audit.
 *
 * @example
 * new HardenedTable(this, 'orders', { partitionKey: { name: 'id', type: 'S' } });
 */
export class HardenedTable extends DynamodbTable {
  /** The key it encrypts with, where that is one of the account. */
  readonly encryptionKey?: KmsKey;

  constructor(scope: Construct, id: string, props: HardenedTableProps) {
    const settings = settingsIn(scope);
    const terms = termsOf(props, settings);
    refuseWeakening(`HardenedTable '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
    const { waive, partitionKey, sortKey, attributes = [], tableName, timeToLiveAttribute, ...others } = props;
    const { dynamoStream, encryption, encryptionKey, removalPolicy, deletionProtection, ...rest } = others;
    const { pointInTimeRecoverySpecification, ...given } = rest;
    const { provider } = given;
    const hasOwnKey = terms.encryption === 'CUSTOMER_MANAGED';
    const key = hasOwnKey ? (encryptionKey ?? HardenedKey.shared(scope, provider)) : undefined;
    super(scope, id, {
      billingMode: 'PAY_PER_REQUEST',
      ...given,
      name: tableName ?? nameOf(scope, id),
      hashKey: partitionKey.name,
      rangeKey: sortKey?.name,
      attribute: [partitionKey, ...(sortKey ? [sortKey] : []), ...attributes],
      ttl: timeToLiveAttribute === undefined ? undefined : { attributeName: timeToLiveAttribute, enabled: true },
      streamEnabled: dynamoStream === undefined ? undefined : true,
      streamViewType: dynamoStream,
      serverSideEncryption: terms.encryption === 'AWS_OWNED' ? undefined : { enabled: true, kmsKeyArn: key?.arn },
      pointInTimeRecovery: terms.pointInTimeRecovery
        ? { enabled: true, recoveryPeriodInDays: terms.recoveryDays }
        : { enabled: false },
      deletionProtectionEnabled: terms.deletionProtection,
      lifecycle: { preventDestroy: removalPolicy ? removalPolicy === 'retain' : terms.deletionProtection },
    });
    this.encryptionKey = key;
    recordWaivers(this, waive);
  }

  grantReadData(to: Grantee): void {
    this.grantExactly(tableGrants.readData, to);
  }

  grantWriteData(to: Grantee): void {
    this.grantExactly(tableGrants.writeData, to);
  }

  grantReadWriteData(to: Grantee): void {
    this.grantExactly(tableGrants.readWriteData, to);
  }

  private grantExactly({ table, key }: TableGrant, to: Grantee): void {
    const hasIndex = this.globalSecondaryIndexInput !== undefined || this.localSecondaryIndexInput !== undefined;
    to.allow({ actions: table, resources: [this.arn, ...(hasIndex ? [`${this.arn}/index/*`] : [])] });
    if (this.encryptionKey) to.allow({ actions: key, resources: [this.encryptionKey.arn] });
  }
}

const termsOf = (props: HardenedTableProps, settings: Settings) =>
  withDefaults(defaultsIn(settings), {
    encryption: props.encryptionKey ? 'CUSTOMER_MANAGED' : props.encryption,
    pointInTimeRecovery: props.pointInTimeRecoverySpecification?.pointInTimeRecoveryEnabled,
    recoveryDays: props.pointInTimeRecoverySpecification?.recoveryPeriodInDays,
    deletionProtection: props.deletionProtection,
  });
