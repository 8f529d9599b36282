import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { distribution, isBucket } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'Buckets behind CloudFront are reached only through it',
  problem: 'This distribution fetches from a bucket without identifying itself.',
  why: 'The bucket must then be public, and everyone can go around CloudFront, its logs and its firewall.',
  fix: {
    how: 'Give the origin an origin access control.',
    cdk: 'defaultBehavior: { origin: S3BucketOrigin.withOriginAccessControl(bucket) }',
    properties: {
      DistributionConfig: {
        Origins: [
          {
            Id: 'site',
            DomainName: 'site.s3.eu-west-1.amazonaws.com',
            S3OriginConfig: {},
            OriginAccessControlId: 'E1',
          },
        ],
      },
    },
    arguments: {
      origin: [{ origin_id: 'site', domain_name: 'site.s3.eu-west-1.amazonaws.com', origin_access_control_id: 'E1' }],
    },
    placeholders: true,
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['CloudFront.2'] },
  sameAs: { checkov: ['CKV2_AWS_46'], guard: ['CLOUDFRONT_ORIGIN_ACCESS_IDENTITY_ENABLED'] },
  implies: ['cloudfront/distribution-origin-access-control'],
  resource: distribution,
  check: (it) => {
    const buckets = (it.origins.known ?? []).filter(isBucket);
    return it.origins.isUnknown
      ? it.origins.unknown()
      : all(it.origins.pass(), ...buckets.map((one) => any(one.accessControl.isSet(), one.accessIdentity.isSet())));
  },
});
