import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { distribution, isBucket } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront identifies itself to buckets by origin access control',
  problem: 'This distribution fetches from a bucket without an origin access control.',
  why: 'The older access identity cannot reach buckets with KMS keys or in newer regions, and does not sign uploads.',
  fix: {
    how: 'Replace the origin access identity by an origin access control.',
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
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['CloudFront.13'] },
  sameAs: { 'cdk-nag': ['CloudFrontDistributionS3OriginAccessControl'] },
  resource: distribution,
  check: (it) => {
    const buckets = (it.origins.known ?? []).filter(isBucket);
    return it.origins.isUnknown
      ? it.origins.unknown()
      : all(
          it.origins.pass(),
          ...buckets.map(({ accessControl }) =>
            accessControl.text?.trim() === '' ? accessControl.fail() : accessControl.isSet(),
          ),
        );
  },
});
