import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Reference } from '../../engine/value';
import { delivered } from '../logs/delivered';

/** How one pattern of paths is served. */
export interface Behavior {
  readonly viewerProtocol: Fact<'allow-all' | 'redirect-to-https' | 'https-only'>;
  readonly responseHeaders: Fact<string>;
  /** Accounts whose key pairs sign what is served. */
  readonly signers: Fact<string[]>;
  readonly keyGroups: Fact<string[]>;
}

/** Where a distribution fetches from. */
export interface Origin {
  readonly self: Fact;
  readonly domain: Fact<string>;
  /** A server of one's own, not a bucket that CloudFront signs requests to. */
  readonly custom: Fact;
  readonly protocol: Fact<'http-only' | 'match-viewer' | 'https-only'>;
  readonly tlsVersions: Fact<string[]>;
  readonly accessControl: Fact<string>;
  readonly accessIdentity: Fact<string>;
}

const list = <T>(at: Fact, items: readonly T[]): Fact<readonly T[]> => new Fact(at, items as never);

const behaviors = (it: Reading, paths: readonly string[], keys: Readonly<Record<keyof Behavior, string>>) => {
  const all = paths.map((path) => it.fact(path));
  const unknown = all.find((one) => one.isUnknown);
  if (unknown) return unknown as Fact<readonly Behavior[]>;
  return list<Behavior>(
    all[0] as Fact,
    all.flatMap((one) =>
      one.items().map((item) => ({
        viewerProtocol: item.get(keys.viewerProtocol),
        responseHeaders: item.get(keys.responseHeaders),
        signers: item.get(keys.signers),
        keyGroups: item.get(keys.keyGroups),
      })),
    ),
  );
};

const origins = (it: Reading, path: string, of: (one: Fact) => Origin): Fact<readonly Origin[]> => {
  const all = it.fact(path);
  return all.isUnknown ? (all as Fact<readonly Origin[]>) : list(all, all.items().map(of));
};

/** The one bucket of a distribution in the older form. */
const onlyBucket = (self: Fact): Origin => {
  const absent = new Fact<never>(self, undefined);
  return {
    self,
    domain: self.get('DNSName'),
    custom: absent,
    protocol: absent,
    tlsVersions: absent,
    accessControl: absent,
    accessIdentity: self.get('OriginAccessIdentity'),
  };
};

const logs = (it: Reading): Fact<string> =>
  it
    .fact<string>('DistributionConfig.Logging.Bucket', 'logging_config.bucket')
    .filled()
    .orElse(() => delivered(it, ['ACCESS_LOGS']));

/** A CloudFront distribution. */
export const distribution = defineResource({
  cloudformation: 'AWS::CloudFront::Distribution',
  terraform: 'aws_cloudfront_distribution',
  facts: {
    enabled: fact<boolean>('DistributionConfig.Enabled', 'enabled'),
    behaviors: fact<readonly Behavior[]>(
      (it) =>
        behaviors(it, ['DistributionConfig.DefaultCacheBehavior', 'DistributionConfig.CacheBehaviors'], {
          viewerProtocol: 'ViewerProtocolPolicy',
          responseHeaders: 'ResponseHeadersPolicyId',
          signers: 'TrustedSigners',
          keyGroups: 'TrustedKeyGroups',
        }),
      (it) =>
        behaviors(it, ['default_cache_behavior', 'ordered_cache_behavior'], {
          viewerProtocol: 'viewer_protocol_policy',
          responseHeaders: 'response_headers_policy_id',
          signers: 'trusted_signers',
          keyGroups: 'trusted_key_groups',
        }),
    ),
    origins: fact<readonly Origin[]>(
      (it) => {
        const named = origins(it, 'DistributionConfig.Origins', (self) => ({
          self,
          domain: self.get('DomainName'),
          custom: self.get('CustomOriginConfig'),
          protocol: self.get('CustomOriginConfig.OriginProtocolPolicy'),
          tlsVersions: self.get('CustomOriginConfig.OriginSSLProtocols'),
          accessControl: self.get('OriginAccessControlId'),
          accessIdentity: self.get('S3OriginConfig.OriginAccessIdentity'),
        }));
        const only = it.fact('DistributionConfig.S3Origin');
        return only.isAbsentHere || named.isUnknown ? named : list(only, [...(named.known ?? []), onlyBucket(only)]);
      },
      (it) =>
        origins(it, 'origin', (self) => ({
          self,
          domain: self.get('domain_name'),
          custom: self.get('custom_origin_config'),
          protocol: self.get('custom_origin_config.origin_protocol_policy'),
          tlsVersions: self.get('custom_origin_config.origin_ssl_protocols'),
          accessControl: self.get('origin_access_control_id'),
          accessIdentity: self.get('s3_origin_config.origin_access_identity'),
        })),
    ),
    /** The certificate of one's own; absent with the one that CloudFront lends. */
    certificate: fact<string>(
      (it) => {
        const own = (key: string) => it.fact<string>(`DistributionConfig.ViewerCertificate.${key}`);
        return own('AcmCertificateArn').orElse(() => own('IamCertificateId'));
      },
      (it) =>
        it
          .fact<string>('viewer_certificate.acm_certificate_arn')
          .orElse(() => it.fact('viewer_certificate.iam_certificate_id')),
    ),
    lentCertificate: fact<boolean>(
      'DistributionConfig.ViewerCertificate.CloudFrontDefaultCertificate',
      'viewer_certificate.cloudfront_default_certificate',
    ),
    minimumTls: fact<string>(
      'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
      'viewer_certificate.minimum_protocol_version',
    ),
    sslSupport: fact<string>(
      'DistributionConfig.ViewerCertificate.SslSupportMethod',
      'viewer_certificate.ssl_support_method',
    ),
    /** The bucket of the older access logs, or the source of the newer log delivery. */
    logs: fact<string>(logs, logs),
    webAcl: fact<string>('DistributionConfig.WebACLId', 'web_acl_id'),
    rootObject: fact<string>('DistributionConfig.DefaultRootObject', 'default_root_object'),
    geoRestriction: fact<'none' | 'whitelist' | 'blacklist'>(
      'DistributionConfig.Restrictions.GeoRestriction.RestrictionType',
      'restrictions.geo_restriction.restriction_type',
    ),
    failover: fact<boolean>(
      (it) => {
        const groups = it.fact('DistributionConfig.OriginGroups.Items');
        const two = (group: Fact) =>
          Number(group.get('Members.Quantity').text) >= 2 || group.get('Members.Items').items().length >= 2;
        return groups.isUnknown ? (groups as Fact<boolean>) : new Fact(groups, groups.items().some(two));
      },
      (it) => {
        const groups = it.fact('origin_group');
        return groups.isUnknown
          ? (groups as Fact<boolean>)
          : new Fact(
              groups.at,
              groups.items().some((group) => group.get('member').items().length >= 2),
            );
      },
    ),
  },
});

/** Names of domains have up to 253 characters; what deployment completes stands in them as holes. */
const LONGEST = 500;

/** Whether an origin is a bucket that is reached through S3 itself, not through its website. */
export function isBucket({ domain, custom }: Origin): boolean {
  const { value } = domain;
  if (value instanceof Reference)
    return /^(AWS::S3::Bucket|(data\.)?aws_s3_bucket)$/.test(value.target.type) && !/website/i.test(value.attribute);
  const text = (domain.text ?? '').slice(-LONGEST);
  return custom.isAbsentHere && /\.s3[.-]([a-z0-9.-]+\.)?amazonaws\.com(\.cn)?$/.test(text) && !/s3-website/.test(text);
}
