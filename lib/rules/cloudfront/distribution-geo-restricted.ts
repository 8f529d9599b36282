import { defineRule } from '../../engine/rule';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront serves only the countries it is meant for',
  problem: 'This distribution serves every country.',
  why: 'Where the content is meant for, or allowed in, certain countries only, it can be requested from all others.',
  fix: {
    how: 'Allow or block countries with a geographic restriction.',
    cdk: { geoRestriction: "GeoRestriction.allowlist('CH', 'DE')" },
    properties: {
      DistributionConfig: {
        Restrictions: { GeoRestriction: { RestrictionType: 'whitelist', Locations: ['CH', 'DE'] } },
      },
    },
    arguments: { restrictions: { geo_restriction: { restriction_type: 'whitelist', locations: ['CH', 'DE'] } } },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0026'],
    'cdk-nag': ['CloudFrontDistributionGeoRestrictions'],
    checkov: ['CKV_AWS_374'],
    kics: ['geo_restriction_disabled'],
    regula: ['FG_R00018'],
  },
  resource: distribution,
  check: (it) => it.geoRestriction.is('whitelist', 'blacklist'),
});
