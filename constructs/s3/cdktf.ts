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
import type { Profile } from '../../lib/engine/settings';
import { settingsIn } from '../../tree/settings';
import { withDefaults } from '../hardening';
import { policyOf } from '../iam/cdktf';
import type { Statement } from '../iam/policy';
import { type BucketTerms, bucketDefaultsIn, LOG_DELIVERY, UNFINISHED_UPLOAD_DAYS } from './defaults';
import { readByTheWorld, refusingOldTls, refusingPlainHttp } from './policy';

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
  readonly blockPublicAccess?: Partial<
    Pick<BucketTerms, 'blockPublicAcls' | 'blockPublicPolicy' | 'ignorePublicAcls' | 'restrictPublicBuckets'>
  >;
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

/** A bucket with the resources that Terraform keeps its settings in, as children. */
export abstract class BucketWithSettings extends S3Bucket {
  private readonly statements: Statement[] = [];
  private readonly accessBlock: S3BucketPublicAccessBlock;

  constructor(scope: Construct, id: string, props: BucketProps, encryption: EncryptionRule | undefined) {
    const terms = bucketTerms(props, settingsIn(scope).profile);
    const { blockPublicAcls, blockPublicPolicy, ignorePublicAcls, restrictPublicBuckets } = terms;
    super(scope, id, {
      bucket: props.bucketName,
      forceDestroy: terms.autoDeleteObjects,
      lifecycle: { preventDestroy: terms.retained },
      tags: props.tags,
      provider: props.provider,
      dependsOn: props.dependsOn,
    });
    const of = { bucket: this.id, provider: props.provider };
    this.accessBlock = new S3BucketPublicAccessBlock(this, 'PublicAccess', {
      ...of,
      blockPublicAcls,
      blockPublicPolicy,
      ignorePublicAcls,
      restrictPublicBuckets,
    });
    const ownership = new S3BucketOwnershipControls(this, 'Ownership', {
      ...of,
      rule: { objectOwnership: terms.objectOwnership },
    });
    new S3BucketVersioningA(this, 'Versioning', {
      ...of,
      versioningConfiguration: { status: terms.versioned ? 'Enabled' : 'Suspended' },
    });
    new S3BucketServerSideEncryptionConfigurationA(this, 'Encryption', {
      ...of,
      rule: [{ ...encryption, blockedEncryptionTypes: [...terms.blockedEncryptionTypes] }],
    });
    new S3BucketLifecycleConfiguration(this, 'Lifecycle', { ...of, rule: abortingUploads(props.lifecycleRules ?? []) });
    if (props.accessControl)
      new S3BucketAcl(this, 'Acl', { ...of, acl: props.accessControl, dependsOn: [ownership, this.accessBlock] });
    if (terms.website)
      new S3BucketWebsiteConfiguration(this, 'Website', {
        ...of,
        indexDocument: props.websiteIndexDocument ? { suffix: props.websiteIndexDocument } : undefined,
        errorDocument: props.websiteErrorDocument ? { key: props.websiteErrorDocument } : undefined,
        redirectAllRequestsTo: props.websiteRedirect,
      });
    for (const statement of statementsOf(this.arn, terms)) this.addToResourcePolicy(statement);
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
}

function statementsOf(arn: string, { enforceSSL, minimumTLSVersion, publicReadAccess }: BucketTerms): Statement[] {
  return [
    ...(enforceSSL ? [refusingPlainHttp(arn)] : []),
    ...(minimumTLSVersion > 0 ? [refusingOldTls(arn, minimumTLSVersion)] : []),
    ...(publicReadAccess ? [readByTheWorld(arn)] : []),
  ];
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
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: UNFINISHED_UPLOAD_DAYS }],
        },
      ];

const abortsAllUploads = ({ status, abortIncompleteMultipartUpload, prefix, filter }: LifecycleRule): boolean =>
  status === 'Enabled' &&
  abortIncompleteMultipartUpload !== undefined &&
  !prefix &&
  Object.keys((Array.isArray(filter) ? filter[0] : filter) ?? {}).length === 0;

/** What the props of a bucket for any purpose come to. */
export const bucketTerms = (props: BucketProps, profile: Profile): BucketTerms =>
  withDefaults(bucketDefaultsIn(profile), {
    versioned: props.versioned,
    enforceSSL: props.enforceSSL,
    minimumTLSVersion: props.minimumTLSVersion ?? (props.enforceSSL === false ? 0 : undefined),
    ...props.blockPublicAccess,
    publicReadAccess: props.publicReadAccess,
    objectOwnership: props.objectOwnership ?? (props.accessControl === LOG_DELIVERY ? 'ObjectWriter' : undefined),
    acl: props.accessControl,
    website: [props.websiteIndexDocument, props.websiteErrorDocument, props.websiteRedirect].some(Boolean),
    blockedEncryptionTypes: props.blockedEncryptionTypes,
    retained: props.removalPolicy && props.removalPolicy !== 'destroy',
    autoDeleteObjects: props.autoDeleteObjects,
  });
