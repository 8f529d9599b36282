import { defineRule } from '../../engine/rule';
import { replicationInstance } from '../../resources/dms/replication-instance';

export default defineRule({
  title: 'DMS replication instances take minor upgrades',
  problem: 'This instance does not install minor versions of its engine by itself.',
  why: 'Minor versions carry security fixes.',
  fix: {
    how: 'Turn automatic minor upgrades on.',
    properties: { AutoMinorVersionUpgrade: true },
    arguments: { auto_minor_version_upgrade: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['DMS.6'] },
  sameAs: { checkov: ['CKV_AWS_222'] },
  resource: replicationInstance,
  check: (it) => it.minorUpgrades.isTrue(),
});
