import { RemovalPolicy } from 'aws-cdk-lib';
import { BlockedEncryptionType, BlockPublicAccess, BucketAccessControl, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Weakening } from '../weakening';

/** What is let through of public access. */
function open(...settings: (keyof BlockPublicAccess)[]): Pick<Weakening, 'cdk' | 'cdktf'> {
  const blockPublicAccess = Object.fromEntries(settings.map((setting) => [setting, false]));
  return { cdk: { blockPublicAccess: new BlockPublicAccess(blockPublicAccess) }, cdktf: { blockPublicAccess } };
}

/** Whatever is let through, the whole is no longer on. */
const PUBLIC = ['s3/bucket-block-public-access-on', 's3/bucket-block-public-access-declared'];

const OPEN_ACLS = open('blockPublicAcls', 'ignorePublicAcls');
const OPEN_ACLS_GUARDS = [
  's3/bucket-acls-disabled',
  ...PUBLIC,
  's3/bucket-blocks-public-acls',
  's3/bucket-ignores-public-acls',
];

const openAcl = (inCdk: BucketAccessControl, inCdktf: string): Pick<Weakening, 'cdk' | 'cdktf'> => ({
  cdk: { ...OPEN_ACLS.cdk, objectOwnership: ObjectOwnership.OBJECT_WRITER, accessControl: inCdk },
  cdktf: { ...OPEN_ACLS.cdktf, objectOwnership: 'ObjectWriter', accessControl: inCdktf },
});

/** Every way to weaken a bucket for any purpose. */
export const bucketWeakenings: readonly Weakening[] = [
  { name: 'no versions', guards: ['s3/bucket-versioned'], props: { versioned: false } },
  { name: 'plain HTTP', guards: ['s3/bucket-tls-only', 's3/bucket-tls-version'], props: { enforceSSL: false } },
  { name: 'TLS 1.1', guards: ['s3/bucket-tls-version'], props: { minimumTLSVersion: 1.1 } },
  { name: 'public ACLs', guards: [...PUBLIC, 's3/bucket-blocks-public-acls'], ...open('blockPublicAcls') },
  { name: 'public policies', guards: [...PUBLIC, 's3/bucket-blocks-public-policy'], ...open('blockPublicPolicy') },
  { name: 'public ACLs that count', guards: [...PUBLIC, 's3/bucket-ignores-public-acls'], ...open('ignorePublicAcls') },
  {
    name: 'public policies that count',
    guards: [...PUBLIC, 's3/bucket-restricts-public-policy'],
    ...open('restrictPublicBuckets'),
  },
  {
    name: 'read by the world',
    guards: [
      's3/bucket-policy-not-public',
      ...PUBLIC,
      's3/bucket-blocks-public-policy',
      's3/bucket-restricts-public-policy',
    ],
    props: { publicReadAccess: true },
    ...open('blockPublicPolicy', 'restrictPublicBuckets'),
  },
  {
    name: 'ACLs',
    guards: ['s3/bucket-acls-disabled'],
    cdk: { objectOwnership: ObjectOwnership.OBJECT_WRITER },
    cdktf: { objectOwnership: 'ObjectWriter' },
  },
  {
    name: 'an ACL for access logs',
    guards: ['s3/bucket-acls-disabled'],
    cdk: { accessControl: BucketAccessControl.LOG_DELIVERY_WRITE },
    cdktf: { accessControl: 'log-delivery-write' },
  },
  {
    name: 'an ACL that lets the world read',
    guards: [...OPEN_ACLS_GUARDS, 's3/bucket-no-public-read-acl'],
    ...openAcl(BucketAccessControl.PUBLIC_READ, 'public-read'),
  },
  {
    name: 'an ACL that lets the world write',
    guards: [...OPEN_ACLS_GUARDS, 's3/bucket-no-public-read-acl', 's3/bucket-no-public-write-acl'],
    ...openAcl(BucketAccessControl.PUBLIC_READ_WRITE, 'public-read-write'),
  },
  {
    name: 'an ACL that lets every AWS account read',
    guards: [...OPEN_ACLS_GUARDS, 's3/bucket-no-authenticated-acl'],
    ...openAcl(BucketAccessControl.AUTHENTICATED_READ, 'authenticated-read'),
  },
  { name: 'a website', guards: ['s3/bucket-no-website'], props: { websiteIndexDocument: 'index.html' } },
  {
    name: 'keys of the writers',
    guards: ['s3/bucket-refuses-customer-keys'],
    cdk: { blockedEncryptionTypes: [BlockedEncryptionType.NONE] },
    cdktf: { blockedEncryptionTypes: ['NONE'] },
  },
  {
    name: 'deleted with its stack',
    guards: ['s3/bucket-retained'],
    cdk: { removalPolicy: RemovalPolicy.DESTROY },
    cdktf: { removalPolicy: 'destroy' },
  },
  {
    name: 'emptied with its stack',
    guards: ['s3/bucket-retained', 's3/bucket-keeps-objects-on-deletion'],
    props: { autoDeleteObjects: true },
    cdk: { removalPolicy: RemovalPolicy.DESTROY },
    cdktf: { removalPolicy: 'destroy' },
  },
];
