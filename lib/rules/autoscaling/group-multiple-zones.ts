import { defineRule } from '../../engine/rule';
import { group } from '../../resources/autoscaling/group';

export default defineRule({
  title: 'Auto Scaling groups span several zones',
  problem: 'This group is in one zone only.',
  why: 'When that zone fails, so does everything in it.',
  fix: {
    how: 'Name subnets of at least two zones.',
    properties: { VPCZoneIdentifier: ['subnet-1', 'subnet-2'] },
    arguments: { vpc_zone_identifier: ['subnet-1', 'subnet-2'] },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['AutoScaling.2'] },
  sameAs: { regula: ['FG_R00014'] },
  resource: group,
  check: (it) =>
    it.zones.isUnknown || Array.isArray(it.zones.value)
      ? it.zones.holds((zones) => zones.length > 1)
      : it.zones.isAbsentHere
        ? it.zones.unknown()
        : it.zones.fail(),
});
