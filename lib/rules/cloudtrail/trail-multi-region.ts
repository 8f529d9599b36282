import { defineRule } from '../../engine/rule';
import { trail } from '../../resources/cloudtrail/trail';

export default defineRule({
  title: 'Trails record all regions',
  problem: 'This trail records one region only.',
  why: 'Attackers work in regions that nobody watches.',
  fix: {
    how: 'Make it a multi-region trail.',
    cdk: {
      isMultiRegionTrail: true,
    },
    properties: {
      IsMultiRegionTrail: true,
    },
    arguments: {
      is_multi_region_trail: true,
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['CloudTrail.1'] },
  sameAs: {
    terrascan: ['AC_AWS_0448', 'AC_AWS_0034'],
    checkov: ['CKV_AWS_67'],
    kics: ['cloudtrail_multi_region_disabled'],
    trivy: ['AWS-0014'],
    guard: ['MULTI_REGION_CLOUD_TRAIL_ENABLED'],
  },
  resource: trail,
  check: (it) => it.multiRegion.isTrue(),
});
