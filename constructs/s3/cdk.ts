import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockedEncryptionType,
  BlockPublicAccess,
  BucketAccessControl,
  type BucketProps,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { withDefaults } from '../hardening';
import { bucketDefaults, type bucketGuards } from './defaults';

/** Props laid over what buckets for any purpose have in common. */
export function bucketProps(props: BucketProps): BucketProps {
  const wanted = withDefaults(
    {
      versioned: bucketDefaults.versioned,
      enforceSSL: bucketDefaults.enforceSSL,
      minimumTLSVersion: bucketDefaults.minimumTLSVersion,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
      removalPolicy: RemovalPolicy.RETAIN,
    },
    props,
  );
  return {
    ...wanted,
    // The CDK refuses a TLS version where plain HTTP is let in.
    minimumTLSVersion: wanted.enforceSSL ? wanted.minimumTLSVersion : props.minimumTLSVersion,
    blockPublicAccess: blockedBy(props),
  };
}

/** Throws unfinished uploads away, unless the given rules already do, in the whole bucket. */
export const abortingUploads = (rules: readonly LifecycleRule[]): LifecycleRule[] =>
  rules.some(abortsAllUploads)
    ? [...rules]
    : [
        ...rules,
        { id: 'UnfinishedUploads', abortIncompleteMultipartUploadAfter: Duration.days(bucketDefaults.abortUploadDays) },
      ];

const abortsAllUploads = (rule: LifecycleRule): boolean =>
  rule.enabled !== false &&
  rule.abortIncompleteMultipartUploadAfter !== undefined &&
  [rule.prefix, rule.tagFilters, rule.objectSizeGreaterThan, rule.objectSizeLessThan].every(
    (part) => part === undefined,
  );

/** What is not said about public access stays blocked, whatever the feature flags of the app make of it. */
const blockedBy = ({ blockPublicAccess = BlockPublicAccess.BLOCK_ALL }: BucketProps): BlockPublicAccess =>
  new BlockPublicAccess(withDefaults(BlockPublicAccess.BLOCK_ALL, blockPublicAccess));

/** Which guards of buckets for any purpose these props make fail. */
export function givenUpByBucket(props: BucketProps): { readonly [rule in keyof typeof bucketGuards]: boolean } {
  const blocked = blockedBy(props);
  const { objectOwnership = ObjectOwnership.BUCKET_OWNER_ENFORCED, minimumTLSVersion, blockedEncryptionTypes } = props;
  const hasAcls = objectOwnership !== ObjectOwnership.BUCKET_OWNER_ENFORCED;
  const opensAcl = (...acls: BucketAccessControl[]): boolean =>
    hasAcls &&
    !blocked.blockPublicAcls &&
    !blocked.ignorePublicAcls &&
    props.accessControl !== undefined &&
    acls.includes(props.accessControl);
  const { PUBLIC_READ, PUBLIC_READ_WRITE, AUTHENTICATED_READ } = BucketAccessControl;
  return {
    's3/bucket-versioned': props.versioned === false,
    's3/bucket-tls-only': props.enforceSSL === false,
    's3/bucket-tls-version':
      props.enforceSSL === false ||
      (minimumTLSVersion !== undefined && minimumTLSVersion < bucketDefaults.minimumTLSVersion),
    's3/bucket-blocks-public-acls': !blocked.blockPublicAcls,
    's3/bucket-blocks-public-policy': !blocked.blockPublicPolicy,
    's3/bucket-ignores-public-acls': !blocked.ignorePublicAcls,
    's3/bucket-restricts-public-policy': !blocked.restrictPublicBuckets,
    's3/bucket-policy-not-public': props.publicReadAccess === true,
    's3/bucket-acls-disabled': hasAcls,
    's3/bucket-no-public-read-acl': opensAcl(PUBLIC_READ, PUBLIC_READ_WRITE),
    's3/bucket-no-public-write-acl': opensAcl(PUBLIC_READ_WRITE),
    's3/bucket-no-authenticated-acl': opensAcl(AUTHENTICATED_READ),
    's3/bucket-no-website': [props.websiteIndexDocument, props.websiteErrorDocument, props.websiteRedirect].some(
      Boolean,
    ),
    's3/bucket-refuses-customer-keys': !(
      blockedEncryptionTypes?.some(({ name }) => name === BlockedEncryptionType.SSE_C.name) ?? true
    ),
    's3/bucket-retained': props.removalPolicy === RemovalPolicy.DESTROY,
    's3/bucket-keeps-objects-on-deletion': props.autoDeleteObjects === true,
  };
}
