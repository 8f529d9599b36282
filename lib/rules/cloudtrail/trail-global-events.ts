import { defineRule } from '../../engine/rule';
import { trail } from '../../resources/cloudtrail/trail';

export default defineRule({
  title: 'Trails record the events of global services',
  problem: 'This trail leaves out global services such as IAM and STS.',
  why: 'Changes of identities and permissions are what an attacker does first.',
  fix: {
    how: 'Include the events of global services.',
    cdk: {
      includeGlobalServiceEvents: true,
    },
    properties: {
      IncludeGlobalServiceEvents: true,
    },
    arguments: {
      include_global_service_events: true,
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},

  sameAs: { kics: ['cloudtrail_multi_region_disabled'] },
  resource: trail,
  check: (it) => it.globalEvents.isNot(false),
});
