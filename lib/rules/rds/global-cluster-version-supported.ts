import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { globalCluster } from '../../resources/rds/cluster';

/** Version 3.8 and later are patched, and 3.4 for long. Source: RDS.51 of Security Hub. */
function isSupported(version: string): boolean | undefined {
  const [, major, minor] = /mysql_aurora\.(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined) return /^5\./.test(version) ? false : undefined;
  return Number(major) > 3 || (Number(major) === 3 && (Number(minor) >= 8 || Number(minor) === 4));
}

export default defineRule({
  title: 'Global databases run a version of Aurora MySQL that gets patches',
  problem: 'This global database runs a version of Aurora MySQL that no longer gets patches.',
  why: 'Known vulnerabilities of the engine stay open in every region.',
  fix: {
    how: 'Upgrade to 3.08 or later, or to 3.04, which is supported for long.',
    properties: { EngineVersion: '8.0.mysql_aurora.3.08.0' },
    arguments: { engine_version: '8.0.mysql_aurora.3.08.0' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.51'] },
  sameAs: {},
  resource: globalCluster,
  check: (it) =>
    when(it.engine.is('aurora-mysql'), () =>
      it.version.isAbsentHere ? it.version.unknown() : it.version.holds(isSupported),
    ),
});
