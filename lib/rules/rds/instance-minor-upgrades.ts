import { defineRule } from '../../engine/rule';
import { anyInstance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances take minor upgrades',
  problem: 'This instance does not install minor versions of its engine by itself.',
  why: 'Minor versions carry security fixes.',
  fix: {
    how: 'Leave automatic minor upgrades on.',
    cdk: { autoMinorVersionUpgrade: true },
    properties: { AutoMinorVersionUpgrade: true },
    arguments: { auto_minor_version_upgrade: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.13'] },
  sameAs: {
    terrascan: ['AC_AWS_0056'],
    checkov: ['CKV_AWS_226'],
    kics: ['automatic_minor_upgrades_disabled'],
    guard: ['RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED'],
    'cdk-nag': ['RDSAutomaticMinorVersionUpgradeEnabled'],
  },
  resource: anyInstance,
  check: (it) => it.minorUpgrades.isNot(false),
});
