import { type Guard, type Guards, inProfiles } from '../hardening';

/** What buckets for any purpose have in common, in the words of no toolkit. */
export const bucketDefaults = {
  versioned: true,
  enforceSSL: true,
  /** The oldest version of TLS that is let in; 0 where all are. */
  minimumTLSVersion: 1.2,
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
  publicReadAccess: false,
  objectOwnership: 'BucketOwnerEnforced',
  /** By the name that S3 has for it. */
  acl: 'private',
  website: false,
  blockedEncryptionTypes: ['SSE-C'] as readonly string[],
  retained: true,
  autoDeleteObjects: false,
};

/** What a profile makes of them. */
export const bucketDefaultsIn = inProfiles(bucketDefaults, { dev: { retained: false } });

/** What the props of a bucket for any purpose come to. */
export type BucketTerms = typeof bucketDefaults;

/** Days until an unfinished upload is thrown away, which bounds the cost. */
export const UNFINISHED_UPLOAD_DAYS = 7;

/** The ACL that access logs are delivered by; asking for it asks for ACLs. */
export const LOG_DELIVERY = 'log-delivery-write';

/** ACLs count only where objects have owners of their own, and public ones only where they are not blocked. */
const publicAcl = (...acls: readonly string[]): Guard<BucketTerms> => ({
  props: ['accessControl', 'objectOwnership', 'blockPublicAccess'],
  givenUp: ({ acl, objectOwnership, blockPublicAcls, ignorePublicAcls }) =>
    acls.includes(acl) && objectOwnership !== bucketDefaults.objectOwnership && !blockPublicAcls && !ignorePublicAcls,
});

/** Block Public Access as a whole. */
const publicAccess: Guard<BucketTerms> = {
  props: ['blockPublicAccess'],
  givenUp: ({ blockPublicAcls, blockPublicPolicy, ignorePublicAcls, restrictPublicBuckets }) =>
    !(blockPublicAcls && blockPublicPolicy && ignorePublicAcls && restrictPublicBuckets),
};

/** What gives a default up, and the rule that notices. */
export const bucketGuards: Guards<BucketTerms> = {
  's3/bucket-versioned': { props: ['versioned'], givenUp: ({ versioned }) => !versioned },
  's3/bucket-tls-only': { props: ['enforceSSL'], givenUp: ({ enforceSSL }) => !enforceSSL },
  's3/bucket-tls-version': {
    props: ['enforceSSL', 'minimumTLSVersion'],
    givenUp: ({ minimumTLSVersion }) => minimumTLSVersion < bucketDefaults.minimumTLSVersion,
  },
  's3/bucket-block-public-access-on': publicAccess,
  's3/bucket-block-public-access-declared': publicAccess,
  's3/bucket-blocks-public-acls': {
    props: ['blockPublicAccess'],
    givenUp: ({ blockPublicAcls }) => !blockPublicAcls,
  },
  's3/bucket-blocks-public-policy': {
    props: ['blockPublicAccess'],
    givenUp: ({ blockPublicPolicy }) => !blockPublicPolicy,
  },
  's3/bucket-ignores-public-acls': {
    props: ['blockPublicAccess'],
    givenUp: ({ ignorePublicAcls }) => !ignorePublicAcls,
  },
  's3/bucket-restricts-public-policy': {
    props: ['blockPublicAccess'],
    givenUp: ({ restrictPublicBuckets }) => !restrictPublicBuckets,
  },
  's3/bucket-policy-not-public': {
    props: ['publicReadAccess'],
    givenUp: ({ publicReadAccess }) => publicReadAccess,
  },
  's3/bucket-acls-disabled': {
    props: ['objectOwnership', 'accessControl'],
    givenUp: ({ objectOwnership }) => objectOwnership !== bucketDefaults.objectOwnership,
  },
  's3/bucket-no-public-read-acl': publicAcl('public-read', 'public-read-write'),
  's3/bucket-no-public-write-acl': publicAcl('public-read-write'),
  's3/bucket-no-authenticated-acl': publicAcl('authenticated-read'),
  's3/bucket-no-website': {
    props: ['websiteIndexDocument', 'websiteErrorDocument', 'websiteRedirect', 'websiteRoutingRules'],
    givenUp: ({ website }) => website,
  },
  's3/bucket-refuses-customer-keys': {
    props: ['blockedEncryptionTypes'],
    givenUp: ({ blockedEncryptionTypes }) => !blockedEncryptionTypes.includes('SSE-C'),
  },
  's3/bucket-retained': { props: ['removalPolicy'], givenUp: ({ retained }) => !retained },
  's3/bucket-keeps-objects-on-deletion': {
    props: ['autoDeleteObjects'],
    givenUp: ({ autoDeleteObjects }) => autoDeleteObjects,
  },
};
