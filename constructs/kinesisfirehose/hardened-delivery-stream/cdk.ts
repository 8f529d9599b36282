import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import {
  type CfnDeliveryStream,
  Compression,
  DeliveryStream,
  type DeliveryStreamProps,
  type DestinationBindOptions,
  type DestinationConfig,
  EnableLogging,
  type IDestination,
  S3Bucket,
  StreamEncryptionType,
} from 'aws-cdk-lib/aws-kinesisfirehose';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, serviceRole } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { HardenedBucket } from '../../s3/hardened-bucket/cdk';
import { defaults, type Encryption, ERRORS_PREFIX, guards } from './defaults';
import { delivering, forAccount } from './policy';

/** Every prop of `DeliveryStream`, on top of hardened defaults. */
export interface HardenedDeliveryStreamProps extends Omit<DeliveryStreamProps, 'destination'> {
  /** Where records go. @default `bucket` */
  readonly destination?: IDestination;
  /** The bucket that records go to, where no destination is given. @default one of its own */
  readonly bucket?: IBucket;
  /** Rules this delivery stream may break. */
  readonly waive?: Waive;
}

/**
 * A Firehose stream that is encrypted with a key of the account, delivers to a hardened bucket, and logs what it cannot
 * deliver.
 *
 * A key that is not given is shared by the stack. It makes a `HardenedBucket` and a role, unless it is given them, and
 * delivers objects compressed, with what goes wrong below `errors/`. Only Firehose takes the role, for this account, and
 * it may write to the bucket, use the bucket's key by way of S3, and log. A `destination` that is given brings a role of
 * its own; its errors go to a `HardenedLogGroup` as well unless it names a log group. The one in CDKTF and CDK Terrain
 * delivers to buckets alone: what another place takes of a role, a network or a secret is that place's, and
 * `KinesisFirehoseDeliveryStream` of the provider says it. A stream that it reads from encrypts for it. `grantPutRecords` is `firehose:PutRecord` and `firehose:PutRecordBatch`.
 *
 * @example
 * new HardenedDeliveryStream(this, 'Clicks');
 */
export class HardenedDeliveryStream extends DeliveryStream {
  /** What makes a `DeliveryStream` one. */
  static readonly inPlace: InPlace<DeliveryStream, HardenedDeliveryStreamProps> = {
    name: 'HardenedDeliveryStream',
    id: DeliveryStream.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  constructor(scope: Construct, id: string, props: HardenedDeliveryStreamProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedDeliveryStreamProps): DeliveryStreamProps {
  const what = `HardenedDeliveryStream '${scope.node.path}/${id}'`;
  refuseWeakening(what, props, guards, termsOf(props));
  const { waive, bucket, encryption, ...given } = props;
  // The CDK grants a role to use the key that Firehose is granted to use by KMS.
  const others = termsOf(props).encryption === 'CUSTOMER_MANAGED' ? {} : { ...(encryption && { encryption }) };
  if (given.destination)
    return hardened({ ...given, ...others, destination: new LoggedDestination(given.destination, what, props) });
  const role = given.role ?? serviceRole(scope, `${id}Role`, FIREHOSE, [], [], forAccount(homeOf(scope)));
  const records = bucket ?? new HardenedBucket(scope, `${id}Records`);
  const logGroup = new HardenedLogGroup(scope, `${id}Logs`);
  const takes = { bucketArn: records.bucketArn, keyArn: records.encryptionKey?.keyArn, logsArn: logGroup.logGroupArn };
  for (const statement of delivering(takes, homeOf(scope)))
    role.addToPrincipalPolicy(PolicyStatement.fromJson(statement));
  const destination = new S3Bucket(records, {
    // Granted above: the CDK grants it to delete as well.
    role: role instanceof Role ? role.withoutPolicyUpdates() : role,
    loggingConfig: new EnableLogging(logGroup),
    compression: Compression.GZIP,
    errorOutputPrefix: ERRORS_PREFIX,
  });
  const bind = (stream: Construct, options: DestinationBindOptions): DestinationConfig => {
    const config = destination.bind(stream, options);
    return { ...config, dependables: [...(config.dependables ?? []), role] };
  };
  return hardened({ ...given, ...others, role, destination: { bind } });
}

const FIREHOSE = 'firehose.amazonaws.com';

/** Encrypts a stream that reads from no other. */
function finish(made: DeliveryStream, props: HardenedDeliveryStreamProps): void {
  const key = keyOf(made, props);
  if (key)
    (made.node.defaultChild as CfnDeliveryStream).deliveryStreamEncryptionConfigurationInput = {
      keyType: 'CUSTOMER_MANAGED_CMK',
      keyArn: key.keyArn,
    };
}

const keyOf = (scope: Construct, props: HardenedDeliveryStreamProps): IKey | undefined =>
  props.source || termsOf(props).encryption !== 'CUSTOMER_MANAGED'
    ? undefined
    : (props.encryption?.encryptionKey ?? HardenedKey.shared(scope));

/** A destination of the CDK, whose errors go to a hardened log group unless it names one. */
class LoggedDestination implements IDestination {
  constructor(
    private readonly given: IDestination,
    private readonly what: string,
    private readonly props: HardenedDeliveryStreamProps,
  ) {}

  /** Throws a `BulwarkError` for a destination that logs nothing, unless that is waived. */
  bind(stream: Construct, options: DestinationBindOptions): DestinationConfig {
    // The CDK logs to what is called so, and makes one where there is none.
    const logGroup = new HardenedLogGroup(stream, 'LogGroup');
    const config = this.given.bind(stream, options);
    const logging = Object.entries(config).flatMap(([name, it]) =>
      name.endsWith('DestinationConfiguration') ? [it?.cloudWatchLoggingOptions] : [],
    );
    refuseWeakening(this.what, this.props, guards, {
      ...termsOf(this.props),
      logged: logging.every((it) => it?.enabled === true),
    });
    if (!logging.some((it) => it?.logGroupName === logGroup.logGroupName)) stream.node.tryRemoveChild('LogGroup');
    return config;
  }
}

const TYPES: Readonly<Record<StreamEncryptionType, Encryption>> = {
  [StreamEncryptionType.CUSTOMER_MANAGED]: 'CUSTOMER_MANAGED',
  [StreamEncryptionType.AWS_OWNED]: 'AWS_OWNED',
  [StreamEncryptionType.UNENCRYPTED]: 'UNENCRYPTED',
};

const termsOf = ({ encryption, source }: HardenedDeliveryStreamProps) =>
  withDefaults(defaults, { encryption: encryption && !source ? TYPES[encryption.type] : undefined });
