import { Aws, Duration, Names, Stack, Token } from 'aws-cdk-lib';
import {
  type AddBehaviorOptions,
  type BehaviorOptions,
  type CfnDistribution,
  Distribution,
  type DistributionProps,
  HeadersFrameOption,
  type HeadersReferrerPolicy,
  type IOrigin,
  ResponseHeadersPolicy,
  type SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { isWaived, refuseWeakening, withDefaults } from '../../hardening';
import { statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedBucket } from '../../s3/hardened-bucket/cdk';
import { HardenedWebAcl } from '../../wafv2/hardened-web-acl/cdk';
import {
  COOKIE_FIELD,
  defaults,
  EDGE_REGION,
  guards,
  HEADERS,
  LOG_FIELDS,
  type OriginTerms,
  originTerms,
} from './defaults';
import { anySource, DELIVERY, deliveredBy } from './policy';

/** Every prop of `Distribution`, on top of hardened defaults. */
export interface HardenedDistributionProps extends DistributionProps {
  /** Whether it uses the certificate that CloudFront lends for names under cloudfront.net, by which TLS 1.0 is spoken as well. @default false */
  readonly lentCertificate?: boolean;
  /** Whether answers have headers by which browsers keep to HTTPS and keep pages out of frames. @default true */
  readonly securityHeaders?: boolean;
  /** Whether it stands behind a web ACL: `webAclId`, or one that the stack shares. @default true */
  readonly webAcl?: boolean;
  /** Where the delivery of its logs is made: in a stack of us-east-1. @default this distribution */
  readonly logScope?: Construct;
  /** Rules this distribution may break. */
  readonly waive?: Waive;
}

/**
 * A CloudFront distribution that speaks TLS 1.2 or later, with a certificate of its own, to viewers and to what it fetches
 * from; signs what it asks of buckets; stands behind a web ACL; adds security headers to answers, and logs requests, but for
 * cookies, to a bucket without ACLs.
 *
 * It takes `certificate`, of ACM in us-east-1, and the `domainNames` that the certificate is for. Origins that are buckets
 * come by `S3BucketOrigin.withOriginAccessControl`, which lets it in at the bucket and its key. Web ACLs of distributions and
 * the delivery of their logs are in us-east-1 alone: in a stack that is there, or that says nothing of its region and is
 * deployed there, they are made beside it; in another one, `webAclId` and `logScope` name them, with `crossRegionReferences`
 * of both stacks, and `cloudfront/distribution-logged` takes a waiver, because what crosses regions is not followed. Logs are delivered by CloudWatch Logs (standard logging v2), which needs no ACLs and takes KMS keys, to
 * `logBucket`, or to a `HardenedBucket` that the distributions of a stack share. `grantCreateInvalidation` is `cloudfront:CreateInvalidation` of it.
 *
 * @example
 * import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
 * import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
 *
 * const arn = 'arn:aws:acm:us-east-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab';
 * const site = new HardenedBucket(this, 'Site');
 * new HardenedDistribution(this, 'Web', {
 *   certificate: Certificate.fromCertificateArn(this, 'Certificate', arn),
 *   domainNames: ['www.example.org'],
 *   defaultBehavior: { origin: S3BucketOrigin.withOriginAccessControl(site) },
 * });
 */
export class HardenedDistribution extends Distribution {
  /** What makes a `Distribution` one, but for behaviors that are added later. */
  static readonly inPlace: InPlace<Distribution, HardenedDistributionProps> = {
    name: 'HardenedDistribution',
    id: Distribution.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  private readonly given: HardenedDistributionProps;

  constructor(scope: Construct, id: string, props: HardenedDistributionProps) {
    super(scope, id, hardenedProps(scope, id, props));
    this.given = props;
    finish(this, props);
    recordWaivers(this, props.waive);
  }

  override addBehavior(pathPattern: string, origin: IOrigin, options: AddBehaviorOptions = {}): void {
    // Those that the constructor adds were looked at before.
    const given = this.given as HardenedDistributionProps | undefined;
    if (given) {
      const props = { ...given, additionalBehaviors: { [pathPattern]: { ...options, origin } } };
      refuseWeakening(`HardenedDistribution '${this.node.path}'`, props, guards, termsOf(props));
      super.addBehavior(pathPattern, origin, behavior(this, given, options));
      refuseOrigins(this, props);
    } else super.addBehavior(pathPattern, origin, options);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedDistributionProps): DistributionProps {
  const what = `HardenedDistribution '${scope.node.path}/${id}'`;
  const terms = termsOf(props);
  refuseLent(what, props);
  refuseWeakening(what, props, guards, terms);
  refuseElsewhere(what, scope, props);
  const { waive, lentCertificate, securityHeaders, webAcl, logScope, ...distribution } = props;
  const { enableLogging, logBucket, logFilePrefix, logIncludesCookies, ...given } = distribution;
  return hardened({
    ...given,
    certificate: terms.ownCertificate ? given.certificate : undefined,
    domainNames: terms.ownCertificate ? given.domainNames : undefined,
    minimumProtocolVersion: terms.ownCertificate ? (terms.minimumTls as SecurityPolicyProtocol) : undefined,
    defaultBehavior: behavior(scope, props, given.defaultBehavior),
    additionalBehaviors:
      given.additionalBehaviors &&
      Object.fromEntries(
        Object.entries(given.additionalBehaviors).map(([path, own]) => [path, behavior(scope, props, own)]),
      ),
    defaultRootObject: terms.rootObject,
    webAclId: given.webAclId ?? (terms.behindWebAcl ? HardenedWebAcl.shared(scope, 'CLOUDFRONT').attrArn : undefined),
  });
}

/** Sends viewers to HTTPS, and has headers added, unless a behavior says otherwise. */
const behavior = <B extends AddBehaviorOptions>(
  scope: Construct,
  { securityHeaders = defaults.securityHeaders }: HardenedDistributionProps,
  own: B,
): B => ({
  ...own,
  viewerProtocolPolicy: own.viewerProtocolPolicy ?? ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  responseHeadersPolicy: own.responseHeadersPolicy ?? (securityHeaders ? headersOf(scope) : undefined),
});

/** The policy that distributions of a stack share: an account has twenty. */
function headersOf(scope: Construct): ResponseHeadersPolicy {
  const stack = Stack.of(scope);
  const known = stack.node.tryFindChild('SharedSecurityHeaders') as ResponseHeadersPolicy | undefined;
  return (
    known ??
    new ResponseHeadersPolicy(stack, 'SharedSecurityHeaders', {
      securityHeadersBehavior: {
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
        referrerPolicy: { referrerPolicy: HEADERS.referrer as HeadersReferrerPolicy, override: false },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.seconds(HEADERS.maxAgeSeconds),
          includeSubdomains: true,
          preload: true,
          override: true,
        },
      },
    })
  );
}

/** Judges where a distribution fetches from, and has its logs delivered. */
function finish(distribution: Distribution, props: HardenedDistributionProps): void {
  refuseOrigins(distribution, props);
  if (termsOf(props).logged) deliverLogs(distribution, props);
}

function refuseOrigins(distribution: Distribution, props: HardenedDistributionProps): void {
  const terms = termsOf(props);
  refuseWeakening(`HardenedDistribution '${distribution.node.path}'`, props, guards, {
    ...terms,
    ...originTerms(originsOf(distribution), terms.viewersByTls),
  });
}

function originsOf(distribution: Distribution): OriginTerms[] {
  const { distributionConfig } = distribution.node.defaultChild as CfnDistribution;
  const { origins = [] } = Stack.of(distribution).resolve(distributionConfig) as {
    origins?: CfnDistribution.OriginProperty[];
  };
  return origins.map(({ s3OriginConfig, customOriginConfig, originAccessControlId }) => {
    const bucket = s3OriginConfig as CfnDistribution.S3OriginConfigProperty | undefined;
    const server = customOriginConfig as CfnDistribution.CustomOriginConfigProperty | undefined;
    return {
      isBucket: bucket !== undefined,
      hasControl: Boolean(originAccessControlId),
      hasIdentity: Boolean(bucket?.originAccessIdentity),
      protocol: server?.originProtocolPolicy,
      tlsVersions: server?.originSslProtocols,
    };
  });
}

/** The bucket that distributions of a stack share for their logs. */
const LOGS = 'SharedEdgeLogs';

function deliverLogs(distribution: Distribution, props: HardenedDistributionProps): void {
  const { logScope = distribution, logFilePrefix = '', logIncludesCookies, logBucket } = props;
  const bucket = logBucket ?? HardenedBucket.forLogs(logScope, LOGS);
  const here = { partition: Aws.PARTITION, account: Aws.ACCOUNT_ID };
  if (bucket.encryptionKey instanceof HardenedKey) bucket.encryptionKey.allowService(DELIVERY, anySource(here));
  const name = Names.uniqueResourceName(distribution, { maxLength: 60, separator: '-' });
  const prefix = logFilePrefix === '' ? '' : `${logFilePrefix.replace(/\/$/, '')}/`;
  const { policyDependable } = bucket.addToResourcePolicy(
    statementOf(deliveredBy(here, name, bucket.bucketArn, prefix)),
  );
  const id = logScope === distribution ? 'Log' : `${name}Log`;
  const source = new CfnDeliverySource(logScope, `${id}Source`, {
    name,
    logType: 'ACCESS_LOGS',
    resourceArn: distribution.distributionArn,
  });
  const destination = new CfnDeliveryDestination(logScope, `${id}Destination`, {
    name,
    outputFormat: 'json',
    destinationResourceArn: `${bucket.bucketArn}${prefix && `/${prefix.slice(0, -1)}`}`,
  });
  const delivery = new CfnDelivery(logScope, `${id}Delivery`, {
    deliverySourceName: source.ref,
    deliveryDestinationArn: destination.attrArn,
    recordFields: [...LOG_FIELDS, ...(logIncludesCookies ? [COOKIE_FIELD] : [])],
  });
  if (policyDependable) delivery.node.addDependency(policyDependable);
}

/** A certificate that is left out is no prop that could be named. */
function refuseLent(what: string, { certificate, lentCertificate, waive }: HardenedDistributionProps): void {
  const lent = ['cloudfront/distribution-own-certificate', 'cloudfront/distribution-modern-tls'];
  if (certificate || lentCertificate || lent.every((rule) => isWaived(rule, waive))) return;
  throw new BulwarkError(
    `${what}: it has no certificate, and the one that CloudFront lends lets viewers speak TLS 1.0; give certificate and domainNames, or lentCertificate: true with waivers of ${lent.join(' and ')}`,
  );
}

function refuseElsewhere(what: string, scope: Construct, props: HardenedDistributionProps): void {
  const { behindWebAcl, logged } = termsOf(props);
  const isElsewhere = (of: Construct) => {
    const { region } = Stack.of(of);
    return !Token.isUnresolved(region) && region !== EDGE_REGION;
  };
  const missing = [
    ...(behindWebAcl && !props.webAclId && isElsewhere(scope)
      ? ['give webAclId, the ARN of a HardenedWebAcl with the scope CLOUDFRONT']
      : []),
    ...(logged && isElsewhere(props.logScope ?? scope) ? ['give logScope, a construct'] : []),
  ];
  if (missing.length === 0) return;
  throw new BulwarkError(
    `${what}: its stack is in ${Stack.of(scope).region}, and AWS keeps web ACLs and log deliveries of distributions in ${EDGE_REGION}; ${missing.join(', and ')} in a stack that is there, with crossRegionReferences`,
  );
}

function termsOf(props: HardenedDistributionProps): typeof defaults {
  const own: Partial<BehaviorOptions>[] = [props.defaultBehavior, ...Object.values(props.additionalBehaviors ?? {})];
  return withDefaults(defaults, {
    ownCertificate: props.lentCertificate ? false : props.certificate !== undefined,
    minimumTls: props.minimumProtocolVersion,
    viewersByTls: !own.some((one) => one?.viewerProtocolPolicy === ViewerProtocolPolicy.ALLOW_ALL),
    securityHeaders: props.securityHeaders,
    logged: props.enableLogging,
    behindWebAcl: props.webAclId !== undefined || props.webAcl,
    rootObject: props.defaultRootObject,
  });
}
