import { defineRule } from '../../engine/rule';
import { broker } from '../../resources/mq/broker';

export default defineRule({
  title: 'Message brokers take minor upgrades',
  problem: 'This broker does not install minor versions of its engine by itself.',
  why: 'Minor versions carry security fixes; brokers have had remotely exploitable bugs.',
  fix: {
    how: 'Turn automatic minor upgrades on.',
    properties: { AutoMinorVersionUpgrade: true },
    arguments: { auto_minor_version_upgrade: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['MQ.3'] },
  sameAs: { checkov: ['CKV_AWS_207'] },
  resource: broker,
  check: (it) => it.minorUpgrades.isTrue(),
});
