import { RemovalPolicy } from 'aws-cdk-lib';
import {
  DataIdentifier,
  DataProtectionPolicy,
  LogGroup,
  LogGroupClass,
  type LogGroupProps,
  RetentionDays,
} from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { defaultsIn, guards } from './defaults';

/** Every prop of `LogGroup`, on top of hardened defaults. */
export interface HardenedLogGroupProps extends LogGroupProps {
  /** Whether a key of the account encrypts events: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** Rules this log group may break. */
  readonly waive?: Waive;
}

/**
 * A CloudWatch log group that is encrypted with a key of the account, keeps events for as long as the settings ask (a
 * year, in `dev` a month), masks credentials for whoever reads it, cannot be deleted with one call and outlives its stack.
 *
 * A key that is not given is shared by the stack. It and any `HardenedKey` that is given let CloudWatch Logs use them for
 * this log group where it has a name, and otherwise for log groups of this account and region; other keys have to do so
 * themselves. `grantWrite` is `logs:CreateLogStream` and `logs:PutLogEvents`; `grantRead` is `logs:FilterLogEvents`,
 * `logs:GetLogEvents`, `logs:GetLogGroupFields`, `logs:DescribeLogGroups` and `logs:DescribeLogStreams`.
 *
 * Beyond `LogGroup` it costs the scan for data to mask, by volume; waive `logs/log-group-masks-credentials` and give a
 * `dataProtectionPolicy` without credentials to save some of it, and they are readable again. The class `DELIVERY` keeps
 * and masks nothing of its own, so it takes waivers.
 *
 * @example
 * new HardenedLogGroup(this, 'Requests');
 */
export class HardenedLogGroup extends LogGroup {
  /** What makes a `LogGroup` one, but for its grants. */
  static readonly inPlace: InPlace<LogGroup, HardenedLogGroupProps> = {
    name: 'HardenedLogGroup',
    id: LogGroup.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  constructor(scope: Construct, id: string, props: HardenedLogGroupProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedLogGroupProps): LogGroupProps {
  const settings = settingsIn(scope);
  const terms = termsOf(scope, props, settings);
  refuseWeakening(`HardenedLogGroup '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
  const { waive, customerKey, ...given } = props;
  const encryptionKey = given.encryptionKey ?? (terms.customerKey ? HardenedKey.shared(scope) : undefined);
  const isDelivery = given.logGroupClass === LogGroupClass.DELIVERY;
  if (encryptionKey instanceof HardenedKey) encryptionKey.allowLogs(given.logGroupName);
  return hardened({
    ...given,
    encryptionKey,
    deletionProtectionEnabled: terms.deletionProtectionEnabled,
    removalPolicy:
      given.removalPolicy ?? (terms.deletionProtectionEnabled ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY),
    ...(!isDelivery && {
      retention: terms.retentionDays === 0 ? RetentionDays.INFINITE : terms.retentionDays,
      dataProtectionPolicy: given.dataProtectionPolicy ?? new DataProtectionPolicy({ identifiers: CREDENTIAL_KINDS }),
    }),
  });
}

const CREDENTIAL_KINDS = [
  ...[DataIdentifier.AWSSECRETKEY, DataIdentifier.OPENSSHPRIVATEKEY, DataIdentifier.PGPPRIVATEKEY],
  ...[DataIdentifier.PKCSPRIVATEKEY, DataIdentifier.PUTTYPRIVATEKEY],
];

function termsOf(scope: Construct, props: HardenedLogGroupProps, settings: Settings) {
  const isDelivery = props.logGroupClass === LogGroupClass.DELIVERY;
  return withDefaults(defaultsIn(settings), {
    customerKey: props.encryptionKey !== undefined || props.customerKey,
    retentionDays: isDelivery || props.retention === RetentionDays.INFINITE ? 0 : props.retention,
    deletionProtectionEnabled: props.deletionProtectionEnabled,
    masked: isDelivery ? [] : props.dataProtectionPolicy && maskedBy(scope, props.dataProtectionPolicy),
  });
}

/** The names of the data that a policy of the CDK masks. */
const maskedBy = (scope: Construct, policy: DataProtectionPolicy): string[] =>
  (policy._bind(scope).statement as MaskStatement[])
    .filter(({ Operation }) => Operation.Deidentify)
    .flatMap(({ DataIdentifier }) => DataIdentifier.map((name) => name.slice(name.lastIndexOf('/') + 1)));

interface MaskStatement {
  readonly DataIdentifier: readonly string[];
  readonly Operation: { readonly Deidentify?: object };
}
