import { Duration, Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import {
  Bucket,
  type BucketEncryption,
  type BucketGrants,
  type BucketProps,
  type CfnBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import {
  abortingUploads,
  bucketProps,
  bucketTerms,
  refuseCloudFrontLogs,
  takeAccessLogs,
  takeVendedLogs,
} from '../cdk';
import { LogBucket } from '../log-bucket/cdk';
import { defaults, defaultsIn, EARLIER_VERSION_DAYS, guards, hasBucketKeys, hasOwnKey } from './defaults';
import { type BucketGrant, bucketGrants, refusingOtherKeys } from './policy';

/** Every prop of `Bucket`, on top of hardened defaults. */
export interface HardenedBucketProps extends BucketProps {
  /**
   * Whether writers are refused that ask for another encryption than the bucket's, or for another key.
   * Writers that ask for none are encrypted as the bucket says.
   * @default true, where the bucket has a key of its own
   */
  readonly enforceEncryption?: boolean;
  /** Rules this bucket may break. */
  readonly waive?: Waive;
}

/**
 * An S3 bucket that keeps versions, encrypts with a key of the account and no other, refuses plain HTTP and old TLS,
 * cannot be made public, has no ACLs, logs its accesses and outlives its stack.
 *
 * A key and a log bucket that are not given are shared by the stack. Lifecycle rules that are given stand in place of
 * its own, which expires earlier versions; unfinished uploads are thrown away in any case.
 *
 * It grants actions by their names. `grantRead` is `s3:GetObject`, `s3:ListBucket` and `kms:Decrypt`; `grantPut` is
 * `s3:PutObject`, `s3:AbortMultipartUpload`, `kms:GenerateDataKey` and `kms:Decrypt`; `grantDelete` is `s3:DeleteObject`,
 * which leaves earlier versions; `grantWrite` is the last two, and `grantReadWrite` all three. The same holds of `grants`.
 * A pipeline whose source it is reads versions as well: `s3:GetObjectVersion` and `s3:GetBucketVersioning`.
 *
 * @example
 * new HardenedBucket(this, 'Uploads');
 */
export class HardenedBucket extends Bucket {
  /** What makes a `Bucket` one, but for its grants. */
  static readonly inPlace: InPlace<Bucket, HardenedBucketProps> = {
    name: 'HardenedBucket',
    id: Bucket.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  /** A bucket for logs that a stack has one of by that id. It keeps them for as many days as the settings ask. */
  static forLogs(scope: Construct, id: string): HardenedBucket {
    const stack = Stack.of(scope);
    const expiration = Duration.days(settingsIn(stack).logRetentionDays);
    return (
      (stack.node.tryFindChild(id) as HardenedBucket | undefined) ??
      new HardenedBucket(stack, id, {
        lifecycleRules: [{ id: 'Retention', expiration, noncurrentVersionExpiration: expiration }],
      })
    );
  }

  constructor(scope: Construct, id: string, props: HardenedBucketProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    recordWaivers(this, props.waive);
  }

  override get grants(): BucketGrants {
    const grants = super.grants;
    const { read, readVersions, put, delete: remove, write, readWrite } = bucketGrants;
    const granting =
      (granted: BucketGrant) =>
      (to: IGrantable, keys = '*'): Grant =>
        this.grantExactly(grants, granted, to, keys);
    return Object.assign(grants, {
      read: (to: IGrantable, keys = '*') => granting(isOfPipeline(to) ? readVersions : read)(to, keys),
      put: granting(put),
      delete: granting(remove),
      write: (to: IGrantable, keys = '*', actions: readonly string[] = []) =>
        granting(actions.length > 0 ? { ...write, objects: actions } : write)(to, keys),
      readWrite: granting(readWrite),
    });
  }

  /** Throws a `BulwarkError` where public access is blocked, as it is by default. */
  override grantPublicAccess(keyPrefix?: string, ...actions: string[]): Grant {
    if (this.disallowPublicAccess)
      throw new BulwarkError(
        `HardenedBucket '${this.node.path}': \`grantPublicAccess\` lets the world in, which \`blockPublicAccess\` refuses; serve the objects by a HardenedDistribution, or let public policies in with that prop and waive what it gives up`,
      );
    return super.grantPublicAccess(keyPrefix, ...actions);
  }

  private grantExactly(
    grants: BucketGrants,
    { bucket, objects, key }: BucketGrant,
    to: IGrantable,
    keys: string,
  ): Grant {
    const onObjects = grants.actionsOnObjectKeys(to, keys, ...objects, ...key);
    if (bucket.length === 0) return onObjects;
    const onBucket = Grant.addToPrincipalOrResource({
      actions: [...bucket],
      grantee: to,
      resourceArns: [this.bucketArn],
      resource: this,
    });
    return onObjects.combine(onBucket);
  }
}

/** Whether it is a role that the CDK makes for an action of a pipeline. */
const isOfPipeline = (to: IGrantable): boolean =>
  Construct.isConstruct(to) &&
  to.node.scopes.some(
    (one) => (one.constructor as { PROPERTY_INJECTION_ID?: string }).PROPERTY_INJECTION_ID === PIPELINE,
  );

const PIPELINE = 'aws-cdk-lib.aws-codepipeline.Pipeline';

function hardenedProps(scope: Construct, id: string, props: HardenedBucketProps): BucketProps {
  const { profile } = settingsIn(scope);
  const terms = termsOf(props, profile);
  refuseWeakening(`HardenedBucket '${scope.node.path}/${id}'`, props, guards, terms, profile);
  const { waive, enforceEncryption, ...bucket } = props;
  const { serverAccessLogsBucket, serverAccessLogsPrefix, targetObjectKeyFormat, ...given } = bucket;
  const isOurs = !serverAccessLogsBucket || serverAccessLogsBucket instanceof LogBucket;
  return hardened({
    ...bucketProps(given, profile),
    encryption: terms.encryption as BucketEncryption,
    encryptionKey: given.encryptionKey ?? (hasOwnKey(terms.encryption) ? HardenedKey.shared(scope) : undefined),
    bucketKeyEnabled: hasBucketKeys(terms.encryption) ? terms.bucketKeyEnabled : given.bucketKeyEnabled,
    lifecycleRules: abortingUploads(given.lifecycleRules ?? [EARLIER_VERSIONS]),
    ...(isOurs ? {} : { serverAccessLogsBucket, serverAccessLogsPrefix, targetObjectKeyFormat }),
  });
}

function finish(bucket: Bucket, props: HardenedBucketProps): void {
  const { encryption, objectOwnership } = termsOf(props, settingsIn(bucket).profile);
  takeAccessLogs(bucket, hasBucketKeys(encryption) || hasOwnKey(encryption));
  takeVendedLogs(bucket);
  if (objectOwnership === ObjectOwnership.BUCKET_OWNER_ENFORCED) refuseCloudFrontLogs(bucket);
  const { serverAccessLogsPrefix, targetObjectKeyFormat } = props;
  const logs = props.serverAccessLogsBucket ?? LogBucket.shared(bucket);
  if (logs instanceof LogBucket)
    (bucket.node.defaultChild as CfnBucket).loggingConfiguration = {
      ...logs.deliveryOf(bucket, serverAccessLogsPrefix),
      ...(targetObjectKeyFormat && { targetObjectKeyFormat: targetObjectKeyFormat._render() }),
    };
  if (bucket.encryptionKey && (props.enforceEncryption ?? defaults.enforceEncryption))
    bucket.addToResourcePolicy(statementOf(refusingOtherKeys(bucket.bucketArn, bucket.encryptionKey.keyArn)));
}

const termsOf = (props: HardenedBucketProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    ...bucketTerms(props, profile),
    encryption: props.encryption as `${BucketEncryption}` | undefined,
    bucketKeyEnabled: props.bucketKeyEnabled,
    enforceEncryption: props.enforceEncryption,
  });

const EARLIER_VERSIONS: LifecycleRule = {
  id: 'EarlierVersions',
  noncurrentVersionExpiration: Duration.days(EARLIER_VERSION_DAYS),
  expiredObjectDeleteMarker: true,
};
