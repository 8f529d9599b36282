import { defineRule } from '../../engine/rule';
import { instance } from '../../resources/neptune/cluster';

export default defineRule({
  title: 'Neptune instances take minor upgrades',
  problem: 'This instance does not install minor versions of its engine by itself.',
  why: 'Minor versions carry security fixes.',
  fix: {
    how: 'Leave automatic minor upgrades on.',
    properties: { AutoMinorVersionUpgrade: true },
    arguments: { auto_minor_version_upgrade: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { 'cdk-nag': ['NeptuneClusterAutomaticMinorVersionUpgrade'] },
  resource: instance,
  check: (it) => it.minorUpgrades.isNot(false),
});
