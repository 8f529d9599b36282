import { defineResource, defineRule, fact } from '../../engine/rule';
import { when } from '../../engine/verdict';

/** A Multi-AZ cluster; of the instances of Aurora each says so itself. */
const multiAzCluster = defineResource({
  cloudformation: 'AWS::RDS::DBCluster',
  facts: {
    engine: fact<string>('Engine', undefined),
    minorUpgrades: fact<boolean>('AutoMinorVersionUpgrade', undefined),
  },
});

export default defineRule({
  title: 'RDS clusters take minor upgrades',
  problem: 'This cluster does not install minor versions of its engine by itself.',
  why: 'Minor versions carry security fixes.',
  fix: { how: 'Turn automatic minor upgrades on.', properties: { AutoMinorVersionUpgrade: true } },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.35'] },
  sameAs: {},
  resource: multiAzCluster,
  check: (it) =>
    when(
      it.engine.holds((engine) => /^(mysql|postgres)/.test(String(engine).toLowerCase())),
      () => it.minorUpgrades.or(true).isTrue(),
    ),
});
