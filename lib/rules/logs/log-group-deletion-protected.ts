import { defineRule } from '../../engine/rule';
import { logGroup } from '../../resources/logs/log-group';

export default defineRule({
  title: 'Log groups cannot be deleted with one call',
  problem: 'This log group can be deleted with one call.',
  why: 'Whoever covers their tracks deletes the logs.',
  fix: {
    how: 'Turn deletion protection on.',
    cdk: {
      deletionProtectionEnabled: true,
    },
    properties: {
      DeletionProtectionEnabled: true,
    },
    arguments: {
      deletion_protection_enabled: true,
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},

  resource: logGroup,
  check: (it) => it.deletionProtection.isTrue(),
});
