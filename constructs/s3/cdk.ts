import { Aws, CfnResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import {
  type AddToResourcePolicyResult,
  Effect,
  type IPrincipal,
  type PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  BlockedEncryptionType,
  BlockPublicAccess,
  type Bucket,
  type BucketProps,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { version } from 'aws-cdk-lib/package.json';
import type { IConstruct } from 'constructs';
import { BulwarkError } from '../../lib/engine/error';
import type { Profile } from '../../lib/engine/settings';
import { withDefaults } from '../hardening';
import { homeOf, statementOf } from '../iam/cdk';
import { LOG_DELIVERY_SERVICE, usedByLogDelivery } from '../kms/hardened-key/policy';
import { type BucketTerms, bucketDefaultsIn, LOG_DELIVERY, UNFINISHED_UPLOAD_DAYS } from './defaults';
import { deliveredFrom } from './log-bucket/delivery';

/** What the props of a bucket for any purpose come to. */
export function bucketTerms(props: BucketProps, profile: Profile): BucketTerms {
  const acl = props.accessControl && cannedAcl(props.accessControl);
  return withDefaults(bucketDefaultsIn(profile), {
    versioned: props.versioned,
    enforceSSL: props.enforceSSL,
    minimumTLSVersion: props.enforceSSL === false ? 0 : props.minimumTLSVersion,
    ...props.blockPublicAccess,
    publicReadAccess: props.publicReadAccess,
    objectOwnership: props.objectOwnership ?? (acl === LOG_DELIVERY ? ObjectOwnership.OBJECT_WRITER : undefined),
    acl,
    website: [
      ...[props.websiteIndexDocument, props.websiteErrorDocument],
      ...[props.websiteRedirect, props.websiteRoutingRules],
    ].some(Boolean),
    blockedEncryptionTypes: props.blockedEncryptionTypes?.map(({ name }) => name),
    retained: props.removalPolicy && props.removalPolicy !== RemovalPolicy.DESTROY,
    autoDeleteObjects: props.autoDeleteObjects,
  });
}

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
    objectOwnership: terms.objectOwnership as ObjectOwnership,
    blockedEncryptionTypes: props.blockedEncryptionTypes ?? [BlockedEncryptionType.SSE_C],
    removalPolicy: props.removalPolicy ?? (retained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY),
  };
}

/** Lets S3 deliver the access logs of one bucket to another, below a prefix. */
export function letDeliver(logs: Bucket, source: Bucket, prefix: string): void {
  // A bucket in another stack already refers to the log bucket; naming it there would make the two stacks wait for each other.
  const isNear = Stack.of(source) === Stack.of(logs);
  const sourceArn = isNear ? source.bucketArn : `arn:${Aws.PARTITION}:s3:::*`;
  logs.addToResourcePolicy(statementOf(deliveredFrom(sourceArn, Aws.ACCOUNT_ID, logs.bucketArn, prefix)));
}

/**
 * Answers the plain buckets that are to log to a bucket. Without a feature flag the CDK answers with an ACL, which hardened
 * buckets have none of. A bucket with a key of KMS throws a `BulwarkError`: S3 delivers access logs to none
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html).
 */
export function takeAccessLogs(bucket: Bucket, hasKey = false): void {
  const allowLogDelivery = (source: Bucket, prefix = ''): void => {
    if (hasKey)
      throw new BulwarkError(
        `'${bucket.node.path}' is encrypted with a KMS key, and S3 delivers access logs to no such bucket; give '${source.node.path}' a LogBucket`,
      );
    letDeliver(bucket, source, prefix);
  };
  Object.assign(bucket, { allowLogDelivery });
}

/** Lets logs of AWS's services be encrypted, where the policy of a bucket with a key lets them be delivered to it. */
export function takeVendedLogs(bucket: Bucket): void {
  const add = bucket.addToResourcePolicy.bind(bucket);
  const addToResourcePolicy = (statement: PolicyStatement): AddToResourcePolicyResult => {
    const isDelivery = (one: IPrincipal) => one instanceof ServicePrincipal && one.service === LOG_DELIVERY_SERVICE;
    if (statement.effect === Effect.ALLOW && statement.principals.some(isDelivery))
      bucket.encryptionKey?.addToResourcePolicy(statementOf(usedByLogDelivery(homeOf(bucket))));
    return add(statement);
  };
  Object.assign(bucket, { addToResourcePolicy });
}

/** Refuses, when the app is synthesised, CloudFront's older logs in a bucket without ACLs: they are delivered by these alone. */
export function refuseCloudFrontLogs(bucket: Bucket): void {
  const isTarget = (one: IConstruct): boolean => {
    if (!CfnResource.isCfnResource(one) || one.cfnResourceType !== 'AWS::CloudFront::Distribution') return false;
    const stack = Stack.of(one);
    const { logging } = stack.resolve((one as CfnDistribution).distributionConfig) ?? {};
    const isNamed = (name: string) => JSON.stringify(stack.resolve(name)) === JSON.stringify(logging?.bucket);
    return [bucket.bucketRegionalDomainName, bucket.bucketDomainName].some(isNamed);
  };
  const refusal = ({ node }: IConstruct) =>
    `'${bucket.node.path}' has no ACLs, and CloudFront delivers the logs of '${node.path}' by an ACL alone; use a HardenedDistribution, whose logs are delivered by policy, or give '${node.path}' a bucket with \`objectOwnership: ObjectOwnership.OBJECT_WRITER\` and waive what it gives up`;
  bucket.node.addValidation({ validate: () => bucket.node.root.node.findAll().filter(isTarget).map(refusal) });
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
