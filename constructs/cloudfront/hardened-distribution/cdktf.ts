import {
  CloudfrontDistribution,
  type CloudfrontDistributionCustomErrorResponse,
  type CloudfrontDistributionDefaultCacheBehavior,
  type CloudfrontDistributionOrigin,
} from '@cdktf/provider-aws/lib/cloudfront-distribution';
import { CloudfrontOriginAccessControl } from '@cdktf/provider-aws/lib/cloudfront-origin-access-control';
import { CloudfrontResponseHeadersPolicy } from '@cdktf/provider-aws/lib/cloudfront-response-headers-policy';
import { CloudwatchLogDelivery } from '@cdktf/provider-aws/lib/cloudwatch-log-delivery';
import { CloudwatchLogDeliveryDestination } from '@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination';
import { CloudwatchLogDeliverySource } from '@cdktf/provider-aws/lib/cloudwatch-log-delivery-source';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, nameOf, shared } from '../../iam/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { BucketWithSettings } from '../../s3/cdktf';
import { HardenedBucket } from '../../s3/hardened-bucket/cdktf';
import { HardenedWebAcl } from '../../wafv2/hardened-web-acl/cdktf';
import { COOKIE_FIELD, defaults, guards, HEADERS, LOG_FIELDS, originTerms } from './defaults';
import { anySource, DELIVERY, decryptedByDistributions, deliveredBy, readByDistribution } from './policy';

/** Where a distribution fetches from: a bucket, which is told to let it in, or what Terraform takes for an origin. */
export type DistributionOrigin = S3Bucket | Omit<CloudfrontDistributionOrigin, 'originId'>;

/** How one pattern of paths is served. */
export interface DistributionBehavior
  extends Partial<Omit<CloudfrontDistributionDefaultCacheBehavior, 'targetOriginId' | 'viewerProtocolPolicy'>> {
  readonly origin: DistributionOrigin;
  /** @default redirect-to-https */
  readonly viewerProtocolPolicy?: 'allow-all' | 'redirect-to-https' | 'https-only';
}

/** What can be said of a hardened distribution. */
export interface HardenedDistributionProps {
  readonly defaultBehavior: DistributionBehavior;
  /** Others, by the pattern of their paths: `/api/*`. */
  readonly additionalBehaviors?: { readonly [pattern: string]: DistributionBehavior };
  /** The ARN of a certificate of ACM in us-east-1. */
  readonly certificate?: string;
  /** Names that the certificate is for. */
  readonly domainNames?: readonly string[];
  /** Whether it uses the certificate that CloudFront lends for names under cloudfront.net, by which TLS 1.0 is spoken as well. @default false */
  readonly lentCertificate?: boolean;
  /** @default TLSv1.2_2021 */
  readonly minimumProtocolVersion?: string;
  /** What is served where no path is asked for; an empty text for nothing. @default index.html */
  readonly defaultRootObject?: string;
  readonly comment?: string;
  /** @default true */
  readonly enabled?: boolean;
  /** @default true */
  readonly enableIpv6?: boolean;
  readonly httpVersion?: string;
  readonly priceClass?: string;
  readonly errorResponses?: readonly CloudfrontDistributionCustomErrorResponse[];
  readonly geoRestriction?: {
    readonly restrictionType: 'whitelist' | 'blacklist';
    readonly locations: readonly string[];
  };
  /** Whether answers have headers by which browsers keep to HTTPS and keep pages out of frames. @default true */
  readonly securityHeaders?: boolean;
  /** Whether requests are logged. @default true */
  readonly enableLogging?: boolean;
  /** @default one that the stack shares */
  readonly logBucket?: HardenedBucket;
  readonly logFilePrefix?: string;
  /** @default false */
  readonly logIncludesCookies?: boolean;
  /** Whether it stands behind a web ACL. @default true */
  readonly webAcl?: boolean;
  /** The ARN of that web ACL. @default that of one that the stack shares */
  readonly webAclId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** A provider of us-east-1, where web ACLs and log deliveries of distributions are. @default provider */
  readonly edgeProvider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this distribution may break. */
  readonly waive?: Waive;
}

/** CachingOptimized, which leaves cookies, headers and queries out of what is cached. */
const CACHING = '658327ea-f89d-4fab-a63d-7e88639e58f6';

/**
 * A CloudFront distribution that speaks TLS 1.2 or later, with a certificate of its own, to viewers and to what it fetches
 * from; signs what it asks of buckets; stands behind a web ACL; adds security headers to answers, and logs requests, but for
 * cookies, to a bucket without ACLs.
 *
 * It takes `certificate`, of ACM in us-east-1, and the `domainNames` that the certificate is for. An origin that is a
 * `HardenedBucket` lets it read objects, and its `HardenedKey` lets distributions of the account decrypt them. Web ACLs of
 * distributions and the delivery of their logs are in us-east-1 alone: where `provider` is of another region, `edgeProvider` is
 * of that one. Logs are delivered by CloudWatch Logs (standard logging v2), which needs no ACLs and takes KMS keys, to
 * `logBucket`, or to a `HardenedBucket` that the distributions of a stack share.
 *
 * @example
 * new HardenedDistribution(this, 'Web', {
 *   certificate: 'arn:aws:acm:us-east-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab',
 *   domainNames: ['www.example.org'],
 *   defaultBehavior: { origin: new HardenedBucket(this, 'Site') },
 * });
 */
export class HardenedDistribution extends CloudfrontDistribution {
  constructor(scope: Construct, id: string, props: HardenedDistributionProps) {
    const what = `HardenedDistribution '${scope.node.path}/${id}'`;
    if (!props.certificate && !props.lentCertificate)
      throw new BulwarkError(
        `${what}: it has no certificate, and the one that CloudFront lends lets viewers speak TLS 1.0; give certificate and domainNames, or lentCertificate: true with waivers of cloudfront/distribution-own-certificate and cloudfront/distribution-modern-tls`,
      );
    const { defaultBehavior, additionalBehaviors = {}, provider, edgeProvider = provider, tags } = props;
    const behaviors = [defaultBehavior, ...Object.values(additionalBehaviors)];
    const origins = [...new Set(behaviors.map(({ origin }) => origin))];
    const terms = termsOf(props, behaviors);
    refuseWeakening(what, props, guards, terms);
    const idOf = (origin: DistributionOrigin) => `origin-${origins.indexOf(origin) + 1}`;
    const control = origins.some((origin) => origin instanceof S3Bucket) ? controlOf(scope, provider).id : undefined;
    const headers = terms.securityHeaders ? headersOf(scope, provider).id : undefined;
    const served = ({ origin, ...own }: DistributionBehavior) => ({
      ...own,
      targetOriginId: idOf(origin),
      viewerProtocolPolicy: own.viewerProtocolPolicy ?? 'redirect-to-https',
      allowedMethods: own.allowedMethods ?? ['GET', 'HEAD'],
      cachedMethods: own.cachedMethods ?? ['GET', 'HEAD'],
      cachePolicyId: own.cachePolicyId ?? (own.forwardedValues ? undefined : CACHING),
      compress: own.compress ?? true,
      responseHeadersPolicyId: own.responseHeadersPolicyId ?? headers,
    });
    super(scope, id, {
      enabled: props.enabled ?? true,
      isIpv6Enabled: props.enableIpv6 ?? true,
      comment: props.comment,
      httpVersion: props.httpVersion,
      priceClass: props.priceClass,
      aliases: terms.ownCertificate && props.domainNames ? [...props.domainNames] : undefined,
      defaultRootObject: terms.rootObject,
      origin: origins.map((origin) =>
        origin instanceof S3Bucket
          ? { originId: idOf(origin), domainName: origin.bucketRegionalDomainName, originAccessControlId: control }
          : { ...origin, originId: idOf(origin) },
      ),
      defaultCacheBehavior: served(defaultBehavior),
      orderedCacheBehavior: Object.entries(additionalBehaviors).map(([pathPattern, own]) => ({
        ...served(own),
        pathPattern,
      })),
      customErrorResponse: props.errorResponses && [...props.errorResponses],
      restrictions: {
        geoRestriction: props.geoRestriction
          ? { ...props.geoRestriction, locations: [...props.geoRestriction.locations] }
          : { restrictionType: 'none' },
      },
      viewerCertificate: terms.ownCertificate
        ? {
            acmCertificateArn: props.certificate,
            minimumProtocolVersion: terms.minimumTls,
            sslSupportMethod: 'sni-only',
          }
        : { cloudfrontDefaultCertificate: true },
      webAclId:
        props.webAclId ??
        (terms.behindWebAcl ? HardenedWebAcl.shared(scope, edgeProvider, 'CLOUDFRONT').arn : undefined),
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    for (const origin of origins) if (origin instanceof S3Bucket) this.letInAt(origin);
    if (terms.logged) this.deliverLogs(props, edgeProvider);
    recordWaivers(this, props.waive);
  }

  /** Lets this distribution read the objects of a bucket that has a policy to add to, and decrypt them. */
  private letInAt(bucket: S3Bucket): void {
    if (bucket instanceof BucketWithSettings) bucket.addToResourcePolicy(readByDistribution(bucket.arn, this.arn));
    if (bucket instanceof HardenedBucket && bucket.encryptionKey instanceof HardenedKey)
      bucket.encryptionKey.addToResourcePolicy(decryptedByDistributions(homeOf(this, this.provider)));
  }

  private deliverLogs(
    { logBucket, logFilePrefix = '', logIncludesCookies }: HardenedDistributionProps,
    provider: TerraformProvider | undefined,
  ): void {
    const bucket = logBucket ?? HardenedBucket.forLogs(this, LOGS, this.provider);
    const here = homeOf(this, this.provider);
    if (bucket.encryptionKey instanceof HardenedKey) bucket.encryptionKey.allowService(DELIVERY, anySource(here));
    const name = nameOf(this, 'Log', 60);
    const prefix = logFilePrefix === '' ? '' : `${logFilePrefix.replace(/\/$/, '')}/`;
    bucket.addToResourcePolicy(deliveredBy(here, name, bucket.arn, prefix));
    const source = new CloudwatchLogDeliverySource(this, 'LogSource', {
      name,
      logType: 'ACCESS_LOGS',
      resourceArn: this.arn,
      provider,
    });
    const destination = new CloudwatchLogDeliveryDestination(this, 'LogDestination', {
      name,
      outputFormat: 'json',
      deliveryDestinationConfiguration: [
        { destinationResourceArn: `${bucket.arn}${prefix && `/${prefix.slice(0, -1)}`}` },
      ],
      provider,
    });
    new CloudwatchLogDelivery(this, 'LogDelivery', {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.arn,
      recordFields: [...LOG_FIELDS, ...(logIncludesCookies ? [COOKIE_FIELD] : [])],
      dependsOn: [bucket.node.findChild('Policy') as Construct & ITerraformDependable],
      provider,
    });
  }
}

/** The bucket that distributions of a stack share for their logs. */
const LOGS = 'SharedEdgeLogs';

/** By which distributions of a stack sign what they ask of buckets. */
const controlOf = (scope: Construct, provider: TerraformProvider | undefined): CloudfrontOriginAccessControl =>
  shared(
    scope,
    'SharedBucketAccess',
    provider,
    (stack, id) =>
      new CloudfrontOriginAccessControl(stack, id, {
        name: nameOf(stack, id, 64),
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
        provider,
      }),
  );

/** The policy that distributions of a stack share: an account has twenty. */
const headersOf = (scope: Construct, provider: TerraformProvider | undefined): CloudfrontResponseHeadersPolicy =>
  shared(
    scope,
    'SharedSecurityHeaders',
    provider,
    (stack, id) =>
      new CloudfrontResponseHeadersPolicy(stack, id, {
        name: nameOf(stack, id, 128),
        securityHeadersConfig: {
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: HEADERS.frame, override: false },
          referrerPolicy: { referrerPolicy: HEADERS.referrer, override: false },
          strictTransportSecurity: {
            accessControlMaxAgeSec: HEADERS.maxAgeSeconds,
            includeSubdomains: true,
            preload: true,
            override: true,
          },
        },
        provider,
      }),
  );

function termsOf(props: HardenedDistributionProps, behaviors: readonly DistributionBehavior[]): typeof defaults {
  const viewersByTls = !behaviors.some(({ viewerProtocolPolicy }) => viewerProtocolPolicy === 'allow-all');
  const origins = behaviors.map(({ origin }) => {
    if (origin instanceof S3Bucket) return { isBucket: true, hasControl: true, hasIdentity: false };
    const { customOriginConfig: server, originAccessControlId, s3OriginConfig } = origin;
    return {
      isBucket: server === undefined,
      hasControl: Boolean(originAccessControlId),
      hasIdentity: Boolean(s3OriginConfig?.originAccessIdentity),
      protocol: server?.originProtocolPolicy,
      tlsVersions: server?.originSslProtocols,
    };
  });
  return withDefaults(defaults, {
    ownCertificate: !props.lentCertificate,
    minimumTls: props.minimumProtocolVersion,
    viewersByTls,
    ...originTerms(origins, viewersByTls),
    securityHeaders: props.securityHeaders,
    logged: props.enableLogging,
    behindWebAcl: props.webAclId !== undefined || props.webAcl,
    rootObject: props.defaultRootObject,
  });
}
