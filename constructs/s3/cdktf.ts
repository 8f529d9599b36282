import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketAcl } from '@cdktf/provider-aws/lib/s3-bucket-acl';
import {
  type S3BucketLifecycleConfigurationRule as LifecycleRule,
  S3BucketLifecycleConfiguration,
} from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import {
  type S3BucketServerSideEncryptionConfigurationRuleA as EncryptionRule,
  S3BucketServerSideEncryptionConfigurationA,
} from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { S3BucketWebsiteConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-website-configuration';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { withDefaults } from '../hardening';
import { policyOf, type Statement } from '../iam/cdktf';
import { bucketDefaults, type bucketGuards } from './defaults';

export type { LifecycleRule };

/** What can be said of a bucket for any purpose. */
export interface BucketProps {
  /** Its name. @default one that Terraform makes up */
  readonly bucketName?: string;
  /** @default true */
  readonly versioned?: boolean;
  /** Whether plain HTTP is refused. @default true */
  readonly enforceSSL?: boolean;
  /** The oldest version of TLS that is let in. @default 1.2 */
  readonly minimumTLSVersion?: number;
  /** What of public access is let through. What is not named stays blocked. */
  readonly blockPublicAccess?: Partial<typeof BLOCK_ALL>;
  /** @default BucketOwnerEnforced, which is no ACLs */
  readonly objectOwnership?: 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter';
  /** An ACL that AWS has a name for: `private`, `public-read` and so on. */
  readonly accessControl?: string;
  /** Whether the world may read all objects. @default false */
  readonly publicReadAccess?: boolean;
  readonly websiteIndexDocument?: string;
  readonly websiteErrorDocument?: string;
  readonly websiteRedirect?: { readonly hostName: string; readonly protocol?: 'http' | 'https' };
  /** Encryption that writers may not choose. @default SSE-C */
  readonly blockedEncryptionTypes?: readonly ('SSE-C' | 'NONE')[];
  /** Whether a destroy is refused as long as the bucket is declared. @default retain */
  readonly removalPolicy?: 'retain' | 'destroy';
  /** Whether a destroy empties the bucket first. @default false */
  readonly autoDeleteObjects?: boolean;
  readonly lifecycleRules?: readonly LifecycleRule[];
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
}

const BLOCK_ALL = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};

const OWNER_ENFORCED = 'BucketOwnerEnforced';

/** A bucket with the resources that Terraform keeps its settings in, as children. */
export abstract class BucketWithSettings extends S3Bucket {
  private readonly statements: Statement[] = [];
  private readonly accessBlock: S3BucketPublicAccessBlock;

  constructor(scope: Construct, id: string, props: BucketProps, encryption: EncryptionRule | undefined) {
    super(scope, id, {
      bucket: props.bucketName,
      forceDestroy: props.autoDeleteObjects === true,
      lifecycle: { preventDestroy: props.removalPolicy !== 'destroy' },
      tags: props.tags,
      provider: props.provider,
      dependsOn: props.dependsOn,
    });
    const of = { bucket: this.id, provider: props.provider };
    this.accessBlock = new S3BucketPublicAccessBlock(this, 'PublicAccess', { ...of, ...blockedBy(props) });
    const ownership = new S3BucketOwnershipControls(this, 'Ownership', {
      ...of,
      rule: { objectOwnership: props.objectOwnership ?? OWNER_ENFORCED },
    });
    new S3BucketVersioningA(this, 'Versioning', {
      ...of,
      versioningConfiguration: { status: (props.versioned ?? bucketDefaults.versioned) ? 'Enabled' : 'Suspended' },
    });
    new S3BucketServerSideEncryptionConfigurationA(this, 'Encryption', {
      ...of,
      rule: [{ ...encryption, blockedEncryptionTypes: [...(props.blockedEncryptionTypes ?? ['SSE-C'])] }],
    });
    new S3BucketLifecycleConfiguration(this, 'Lifecycle', { ...of, rule: abortingUploads(props.lifecycleRules ?? []) });
    if (props.accessControl)
      new S3BucketAcl(this, 'Acl', { ...of, acl: props.accessControl, dependsOn: [ownership, this.accessBlock] });
    if (isWebsite(props))
      new S3BucketWebsiteConfiguration(this, 'Website', {
        ...of,
        indexDocument: props.websiteIndexDocument ? { suffix: props.websiteIndexDocument } : undefined,
        errorDocument: props.websiteErrorDocument ? { key: props.websiteErrorDocument } : undefined,
        redirectAllRequestsTo: props.websiteRedirect,
      });
    for (const statement of this.statementsOf(props)) this.addToResourcePolicy(statement);
  }

  /** Adds to the bucket's policy. */
  addToResourcePolicy(statement: Statement): void {
    this.statements.push(statement);
    if (this.statements.length > 1) return;
    new S3BucketPolicy(this, 'Policy', {
      bucket: this.id,
      provider: this.provider,
      policy: policyOf(this.statements),
      dependsOn: [this.accessBlock],
    });
  }

  private statementsOf(props: BucketProps): Statement[] {
    const { enforceSSL = bucketDefaults.enforceSSL } = props;
    const oldest = props.minimumTLSVersion ?? (enforceSSL ? bucketDefaults.minimumTLSVersion : undefined);
    const denied = (Condition: Statement['Condition']): Statement => ({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [this.arn, `${this.arn}/*`],
      Condition,
    });
    const statements: Statement[] = [];
    if (enforceSSL) statements.push(denied({ Bool: { 'aws:SecureTransport': 'false' } }));
    if (oldest !== undefined) statements.push(denied({ NumericLessThan: { 's3:TlsVersion': String(oldest) } }));
    if (props.publicReadAccess)
      statements.push({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${this.arn}/*` });
    return statements;
  }
}

/** Throws unfinished uploads away, unless the given rules already do, in the whole bucket. */
const abortingUploads = (rules: readonly LifecycleRule[]): LifecycleRule[] =>
  rules.some(abortsAllUploads)
    ? [...rules]
    : [
        ...rules,
        {
          id: 'UnfinishedUploads',
          status: 'Enabled',
          filter: [{}],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: bucketDefaults.abortUploadDays }],
        },
      ];

const abortsAllUploads = ({ status, abortIncompleteMultipartUpload, prefix, filter }: LifecycleRule): boolean =>
  status === 'Enabled' &&
  abortIncompleteMultipartUpload !== undefined &&
  !prefix &&
  Object.keys((Array.isArray(filter) ? filter[0] : filter) ?? {}).length === 0;

const blockedBy = ({ blockPublicAccess = {} }: BucketProps): typeof BLOCK_ALL =>
  withDefaults(BLOCK_ALL, blockPublicAccess);

const isWebsite = ({ websiteIndexDocument, websiteErrorDocument, websiteRedirect }: BucketProps): boolean =>
  [websiteIndexDocument, websiteErrorDocument, websiteRedirect].some(Boolean);

/** Which guards of buckets for any purpose these props make fail. */
export function givenUpByBucket(props: BucketProps): { readonly [rule in keyof typeof bucketGuards]: boolean } {
  const blocked = blockedBy(props);
  const hasAcls = (props.objectOwnership ?? OWNER_ENFORCED) !== OWNER_ENFORCED;
  const opensAcl = (...acls: string[]): boolean =>
    hasAcls &&
    !blocked.blockPublicAcls &&
    !blocked.ignorePublicAcls &&
    props.accessControl !== undefined &&
    acls.includes(props.accessControl);
  return {
    's3/bucket-versioned': props.versioned === false,
    's3/bucket-tls-only': props.enforceSSL === false,
    's3/bucket-tls-version':
      (props.minimumTLSVersion ?? (props.enforceSSL === false ? 0 : bucketDefaults.minimumTLSVersion)) <
      bucketDefaults.minimumTLSVersion,
    's3/bucket-blocks-public-acls': !blocked.blockPublicAcls,
    's3/bucket-blocks-public-policy': !blocked.blockPublicPolicy,
    's3/bucket-ignores-public-acls': !blocked.ignorePublicAcls,
    's3/bucket-restricts-public-policy': !blocked.restrictPublicBuckets,
    's3/bucket-policy-not-public': props.publicReadAccess === true,
    's3/bucket-acls-disabled': hasAcls,
    's3/bucket-no-public-read-acl': opensAcl('public-read', 'public-read-write'),
    's3/bucket-no-public-write-acl': opensAcl('public-read-write'),
    's3/bucket-no-authenticated-acl': opensAcl('authenticated-read'),
    's3/bucket-no-website': isWebsite(props),
    's3/bucket-refuses-customer-keys': !(props.blockedEncryptionTypes?.includes('SSE-C') ?? true),
    's3/bucket-retained': props.removalPolicy === 'destroy',
    's3/bucket-keeps-objects-on-deletion': props.autoDeleteObjects === true,
  };
}
