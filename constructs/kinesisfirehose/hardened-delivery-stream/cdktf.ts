import { CloudwatchLogStream } from '@cdktf/provider-aws/lib/cloudwatch-log-stream';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { KinesisFirehoseDeliveryStream } from '@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream';
import type { KinesisStream } from '@cdktf/provider-aws/lib/kinesis-stream';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { dependable, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, nameOf, serviceRole } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { HardenedBucket } from '../../s3/hardened-bucket/cdktf';
import { defaults, type Encryption, ERRORS_PREFIX, guards } from './defaults';
import { delivering, forAccount, PUTTING } from './policy';

/** What can be said of a hardened delivery stream, which delivers to a bucket. */
export interface HardenedDeliveryStreamProps {
  /** @default the path of this construct */
  readonly deliveryStreamName?: string;
  /** Where records go. @default one of its own */
  readonly bucket?: HardenedBucket;
  /** A stream that records are read from, which encrypts them, and that `role` may read. */
  readonly source?: KinesisStream;
  /** What Firehose reads and delivers with, which has to be granted that. @default one of its own, where there is no source */
  readonly role?: IamRole;
  /** @default CUSTOMER_MANAGED */
  readonly encryption?: Encryption;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** Whether errors are logged. @default true */
  readonly logging?: boolean;
  readonly dataOutputPrefix?: string;
  /** @default below `errors/` */
  readonly errorOutputPrefix?: string;
  /** @default GZIP */
  readonly compression?: 'GZIP' | 'HADOOP_SNAPPY' | 'Snappy' | 'ZIP' | 'UNCOMPRESSED';
  /** Seconds. */
  readonly bufferingInterval?: number;
  /** MiB. */
  readonly bufferingSize?: number;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this delivery stream may break. */
  readonly waive?: Waive;
}

/**
 * A Firehose stream that is encrypted with a key of the account, delivers to a hardened bucket, and logs what it cannot
 * deliver.
 *
 * A key that is not given is shared by the stack. It makes a `HardenedBucket` and a role, unless it is given them, and
 * delivers objects compressed, with what goes wrong below `errors/`. Only Firehose takes the role, for this account, and
 * it may write to the bucket, use the bucket's key by way of S3, and log. A stream that it reads from encrypts for it.
 * `grantPutRecords` is `firehose:PutRecord` and `firehose:PutRecordBatch`.
 *
 * @example
 * new HardenedDeliveryStream(this, 'clicks');
 */
export class HardenedDeliveryStream extends KinesisFirehoseDeliveryStream {
  /** Where records go. */
  readonly bucket: HardenedBucket;

  constructor(scope: Construct, id: string, props: HardenedDeliveryStreamProps = {}) {
    const terms = termsOf(props);
    refuseWeakening(`HardenedDeliveryStream '${scope.node.path}/${id}'`, props, guards, terms);
    const { provider, tags, source } = props;
    super(scope, id, {
      name: props.deliveryStreamName ?? nameOf(scope, id, 64),
      destination: 'extended_s3',
      ...(!source &&
        terms.encryption !== 'UNENCRYPTED' && {
          serverSideEncryption:
            terms.encryption === 'AWS_OWNED'
              ? { enabled: true, keyType: 'AWS_OWNED_CMK' }
              : {
                  enabled: true,
                  keyType: 'CUSTOMER_MANAGED_CMK',
                  keyArn: (props.encryptionKey ?? HardenedKey.shared(scope, provider)).arn,
                },
        }),
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.bucket = props.bucket ?? new HardenedBucket(this, 'Records', { provider, ...(tags && { tags }) });
    const logGroup = terms.logged ? new HardenedLogGroup(this, 'Logs', { provider, ...(tags && { tags }) }) : undefined;
    const role = props.role ?? this.delivering(logGroup);
    if (source) this.putKinesisSourceConfiguration({ kinesisStreamArn: source.arn, roleArn: role.arn });
    this.putExtendedS3Configuration({
      bucketArn: this.bucket.arn,
      roleArn: role.arn,
      prefix: props.dataOutputPrefix,
      errorOutputPrefix: props.errorOutputPrefix ?? ERRORS_PREFIX,
      compressionFormat: props.compression ?? 'GZIP',
      bufferingInterval: props.bufferingInterval,
      bufferingSize: props.bufferingSize,
      cloudwatchLoggingOptions: logGroup
        ? {
            enabled: true,
            logGroupName: logGroup.name,
            logStreamName: new CloudwatchLogStream(this, 'LogStream', {
              logGroupName: logGroup.name,
              name: 'S3Destination',
              provider,
            }).name,
          }
        : { enabled: false },
    });
    recordWaivers(this, props.waive);
  }

  grantPutRecords(to: Grantee): void {
    to.allow({ actions: PUTTING, resources: [this.arn] });
  }

  /** A role that may do what delivering takes, before the stream is made. */
  private delivering(logGroup: HardenedLogGroup | undefined): IamRole {
    const { provider } = this;
    const home = homeOf(this, provider);
    const role = serviceRole(this, 'Role', 'firehose.amazonaws.com', [], [], provider, forAccount(home));
    const takes = {
      bucketArn: this.bucket.arn,
      keyArn: this.bucket.encryptionKey?.arn,
      logsArn: logGroup && `${logGroup.arn}:*`,
    };
    role.addStatements(...delivering(takes, home));
    const attachment = role.node.findChild('Attachment') as Construct & ITerraformDependable;
    this.dependsOn = [...(this.dependsOn ?? []), dependable(attachment)];
    return role;
  }
}

const termsOf = ({ encryption, encryptionKey, source, logging }: HardenedDeliveryStreamProps) =>
  withDefaults(defaults, {
    encryption: encryptionKey || source ? undefined : encryption,
    logged: logging,
  });
