import { defineRule } from '../../engine/rule';
import { isLogged, replicationTask } from '../../resources/dms/replication-task';

export default defineRule({
  title: 'DMS tasks log how rows are written to the target',
  problem: 'Little or nothing is logged of how rows are written to the target.',
  why: 'When data is missing or was changed on the way, nobody can tell when and why.',
  fix: {
    how: 'Turn logging on, with TARGET_APPLY and TARGET_LOAD at the default severity or a finer one.',
    properties: {
      ReplicationTaskSettings:
        '{"Logging": {"EnableLogging": true, "LogComponents": [{"Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_LOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}]}}',
    },
    arguments: {
      replication_task_settings:
        '{"Logging": {"EnableLogging": true, "LogComponents": [{"Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_LOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}]}}',
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['DMS.7'] },
  sameAs: {},
  resource: replicationTask,
  check: (it) => isLogged(it.settings, 'TARGET_APPLY', 'TARGET_LOAD'),
});
