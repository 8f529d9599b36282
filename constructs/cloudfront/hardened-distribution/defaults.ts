import type { Cost, Guards } from '../../hardening';

/** What a hardened distribution is, in the words of no toolkit. */
export const defaults = {
  /** Whether it has a certificate of its own, and not the one that CloudFront lends. */
  ownCertificate: true,
  minimumTls: 'TLSv1.2_2021',
  /** Whether viewers who come by plain HTTP are sent to HTTPS, or away. */
  viewersByTls: true,
  /** Whether it speaks TLS to servers that it fetches from. */
  originsByTls: true,
  /** Whether that is TLS 1.2. */
  originsByModernTls: true,
  /** Whether buckets tell it from others by its signature. */
  bucketsPrivate: true,
  /** Whether that signature is of origin access control. */
  originAccessControl: true,
  securityHeaders: true,
  logged: true,
  behindWebAcl: true,
  rootObject: 'index.html',
};

const behaviors = ['defaultBehavior', 'additionalBehaviors'] as const;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'cloudfront/distribution-own-certificate': {
    props: ['lentCertificate'],
    givenUp: ({ ownCertificate }) => !ownCertificate,
  },
  'cloudfront/distribution-modern-tls': {
    props: ['lentCertificate', 'minimumProtocolVersion'],
    givenUp: ({ ownCertificate, minimumTls }) => !ownCertificate || !/^TLSv1\.[23]/.test(minimumTls),
  },
  'cloudfront/distribution-viewer-https': { props: behaviors, givenUp: ({ viewersByTls }) => !viewersByTls },
  'cloudfront/distribution-origin-https': { props: behaviors, givenUp: ({ originsByTls }) => !originsByTls },
  'cloudfront/distribution-origin-modern-tls': {
    props: behaviors,
    givenUp: ({ originsByModernTls }) => !originsByModernTls,
  },
  'cloudfront/distribution-bucket-origin-private': {
    props: behaviors,
    givenUp: ({ bucketsPrivate }) => !bucketsPrivate,
  },
  'cloudfront/distribution-origin-access-control': {
    props: behaviors,
    givenUp: ({ originAccessControl }) => !originAccessControl,
  },
  'cloudfront/distribution-response-headers': {
    props: ['securityHeaders'],
    givenUp: ({ securityHeaders }) => !securityHeaders,
  },
  'cloudfront/distribution-logged': { props: ['enableLogging'], givenUp: ({ logged }) => !logged },
  'cloudfront/distribution-behind-waf': { props: ['webAcl'], givenUp: ({ behindWebAcl }) => !behindWebAcl },
  'cloudfront/distribution-root-object': {
    props: ['defaultRootObject'],
    givenUp: ({ rootObject }) => rootObject === '',
  },
};

/** What a distribution is told of one place that it fetches from. */
export interface OriginTerms {
  /** A bucket that CloudFront signs requests to, and not a server of one's own. */
  readonly isBucket: boolean;
  readonly hasControl: boolean;
  readonly hasIdentity: boolean;
  readonly protocol?: string;
  readonly tlsVersions?: readonly string[];
}

/** What origins come to together. */
export const originTerms = (origins: readonly OriginTerms[], viewersByTls: boolean) => {
  const buckets = origins.filter(({ isBucket }) => isBucket);
  const servers = origins.filter(({ isBucket }) => !isBucket);
  const byTls = ({ protocol }: OriginTerms) =>
    protocol === undefined || protocol === 'https-only' || (protocol === 'match-viewer' && viewersByTls);
  return {
    bucketsPrivate: buckets.every(({ hasControl, hasIdentity }) => hasControl || hasIdentity),
    originAccessControl: buckets.every(({ hasControl }) => hasControl),
    originsByTls: servers.every(byTls),
    originsByModernTls: servers
      .filter(({ protocol }) => protocol !== 'http-only')
      .every(({ tlsVersions = [] }) => tlsVersions.every((version) => version === 'TLSv1.2')),
  };
};

/** Headers of answers that browsers heed, as of 2021: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html */
export const HEADERS = {
  maxAgeSeconds: 63_072_000,
  frame: 'DENY',
  referrer: 'strict-origin-when-cross-origin',
} as const;

/**
 * What is logged of each request: all fields of standard logs but cookies, by which users are known.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html
 */
export const LOG_FIELDS: readonly string[] = [
  ...['date', 'time', 'x-edge-location', 'sc-bytes', 'c-ip', 'cs-method', 'cs(Host)', 'cs-uri-stem', 'sc-status'],
  ...['cs(Referer)', 'cs(User-Agent)', 'cs-uri-query', 'x-edge-result-type', 'x-edge-request-id', 'x-host-header'],
  ...['cs-protocol', 'cs-bytes', 'time-taken', 'x-forwarded-for', 'ssl-protocol', 'ssl-cipher'],
  ...['x-edge-response-result-type', 'cs-protocol-version', 'c-port', 'time-to-first-byte'],
  ...['x-edge-detailed-result-type', 'sc-content-type', 'sc-content-len'],
];

/** Cookies in logs, where they are asked for. */
export const COOKIE_FIELD = 'cs(Cookie)';

/** The one region that has web ACLs of distributions, and delivers their logs. */
export const EDGE_REGION = 'us-east-1';

/** What it costs beyond a plain distribution. */
export const costs: readonly Cost[] = [
  {
    of: 'a web ACL, one for the stack, by the month and by requests',
    savedBy: 'webAclId',
    givesUp: 'a web ACL for the stack alone; it is shared with whatever else stands behind the given one',
  },
  {
    of: 'logs of requests in a bucket, by volume, and a KMS key, one for the stack',
    savedBy: 'enableLogging: false',
    givesUp: 'to see who asked for what',
  },
];
