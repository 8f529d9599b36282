import { defineRule } from '../../engine/rule';
import { table } from '../../resources/keyspaces/table';

export default defineRule({
  title: 'Keyspaces tables can be restored to any moment',
  problem: 'This table cannot be restored to an earlier moment.',
  why: 'A bad deploy, a mistake or ransomware can otherwise not be undone.',
  fix: {
    how: 'Turn point-in-time recovery on.',
    properties: { PointInTimeRecoveryEnabled: true },
    arguments: { point_in_time_recovery: { status: 'ENABLED' } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},

  resource: table,
  check: (it) => it.recovery.isTrue(),
});
