import { defineExamples } from '../../engine/rule';
import { environment, environmentInTerraform } from './example-environment';

export default defineExamples({
  fails: [
    {
      name: 'errors alone',
      cloudformation: environment({ LoggingConfiguration: { WorkerLogs: { Enabled: true, LogLevel: 'ERROR' } } }),
      terraform: environmentInTerraform({
        logging_configuration: { worker_logs: { enabled: true, log_level: 'ERROR' } },
      }),
    },
  ],
  passes: [
    {
      name: 'INFO',
      cloudformation: environment({ LoggingConfiguration: { WorkerLogs: { Enabled: true, LogLevel: 'INFO' } } }),
      terraform: environmentInTerraform({
        logging_configuration: { worker_logs: { enabled: true, log_level: 'INFO' } },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Level: { Type: 'String' } },
        Resources: environment({ LoggingConfiguration: { WorkerLogs: { Enabled: true, LogLevel: { Ref: 'Level' } } } }),
      },
      terraform: {
        variable: { level: { type: 'string' } },
        resource: environmentInTerraform({
          logging_configuration: { worker_logs: { enabled: true, log_level: '${var.level}' } },
        }),
      },
    },
  ],
});
