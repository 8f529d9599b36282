import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockedEncryptionType,
  BlockPublicAccess,
  type BucketProps,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { version } from 'aws-cdk-lib/package.json';
import { BulwarkError } from '../../lib/engine/error';
import type { Profile } from '../../lib/engine/settings';
import { withDefaults } from '../hardening';
import { type BucketTerms, bucketDefaultsIn, UNFINISHED_UPLOAD_DAYS } from './defaults';

/** What the props of a bucket for any purpose come to. */
export const bucketTerms = (props: BucketProps, profile: Profile): BucketTerms =>
  withDefaults(bucketDefaultsIn(profile), {
    versioned: props.versioned,
    enforceSSL: props.enforceSSL,
    minimumTLSVersion: props.enforceSSL === false ? 0 : props.minimumTLSVersion,
    ...props.blockPublicAccess,
    publicReadAccess: props.publicReadAccess,
    objectOwnership: props.objectOwnership,
    acl: props.accessControl && cannedAcl(props.accessControl),
    website: [
      ...[props.websiteIndexDocument, props.websiteErrorDocument],
      ...[props.websiteRedirect, props.websiteRoutingRules],
    ].some(Boolean),
    blockedEncryptionTypes: props.blockedEncryptionTypes?.map(({ name }) => name),
    retained: props.removalPolicy && props.removalPolicy !== RemovalPolicy.DESTROY,
    autoDeleteObjects: props.autoDeleteObjects,
  });

/** `PublicRead` by the name that S3 has for it: `public-read`. */
const cannedAcl = (name: string): string => name.replace(/\B[A-Z]/g, '-$&').toLowerCase();

/** Props laid over what buckets for any purpose have in common. */
export function bucketProps(props: BucketProps, profile: Profile): BucketProps {
  if (!BlockedEncryptionType)
    throw new BulwarkError(`hardened buckets need aws-cdk-lib 2.257 or later, and this is ${version}`);
  const { versioned, enforceSSL, minimumTLSVersion, retained, ...terms } = bucketTerms(props, profile);
  return {
    ...props,
    versioned,
    enforceSSL,
    // The CDK refuses a TLS version where plain HTTP is let in.
    minimumTLSVersion: enforceSSL ? minimumTLSVersion : props.minimumTLSVersion,
    // What is not said about public access stays blocked, whatever the feature flags of the app make of it.
    blockPublicAccess: new BlockPublicAccess(terms),
    objectOwnership: props.objectOwnership ?? ObjectOwnership.BUCKET_OWNER_ENFORCED,
    blockedEncryptionTypes: props.blockedEncryptionTypes ?? [BlockedEncryptionType.SSE_C],
    removalPolicy: props.removalPolicy ?? (retained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY),
  };
}

/** Throws unfinished uploads away, unless the given rules already do, in the whole bucket. */
export const abortingUploads = (rules: readonly LifecycleRule[]): LifecycleRule[] =>
  rules.some(abortsAllUploads)
    ? [...rules]
    : [
        ...rules,
        { id: 'UnfinishedUploads', abortIncompleteMultipartUploadAfter: Duration.days(UNFINISHED_UPLOAD_DAYS) },
      ];

const abortsAllUploads = (rule: LifecycleRule): boolean =>
  rule.enabled !== false &&
  rule.abortIncompleteMultipartUploadAfter !== undefined &&
  [rule.prefix, rule.tagFilters, rule.objectSizeGreaterThan, rule.objectSizeLessThan].every(
    (part) => part === undefined,
  );
