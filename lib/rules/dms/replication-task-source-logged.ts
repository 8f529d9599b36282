import { defineRule } from '../../engine/rule';
import { isLogged, replicationTask } from '../../resources/dms/replication-task';

export default defineRule({
  title: 'DMS tasks log how rows are read from the source',
  problem: 'Little or nothing is logged of how rows are read from the source.',
  why: 'When data is missing or was changed on the way, nobody can tell when and why.',
  fix: {
    how: 'Turn logging on, with SOURCE_CAPTURE and SOURCE_UNLOAD at the default severity or a finer one.',
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
  controls: { 'security-hub': ['DMS.8'] },
  sameAs: {},
  resource: replicationTask,
  check: (it) => isLogged(it.settings, 'SOURCE_CAPTURE', 'SOURCE_UNLOAD'),
});
