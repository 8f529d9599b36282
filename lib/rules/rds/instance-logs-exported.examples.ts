import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing exported',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
    {
      name: 'an empty list',
      cloudformation: instance({ Engine: 'postgres', EnableCloudwatchLogsExports: [] }),
      terraform: instanceInTerraform({ engine: 'postgres', enabled_cloudwatch_logs_exports: [] }),
    },
    {
      name: 'one log of four',
      cloudformation: instance({ Engine: 'mariadb', EnableCloudwatchLogsExports: ['slowquery'] }),
      terraform: instanceInTerraform({ engine: 'mariadb', enabled_cloudwatch_logs_exports: ['slowquery'] }),
      fix: {
        properties: { EnableCloudwatchLogsExports: ['audit', 'error', 'general', 'slowquery'] },
        arguments: { enabled_cloudwatch_logs_exports: ['audit', 'error', 'general', 'slowquery'] },
      },
    },
  ],
  passes: [
    {
      name: 'the logs of the engine exported',
      cloudformation: instance({ Engine: 'postgres', EnableCloudwatchLogsExports: ['postgresql', 'upgrade'] }),
      terraform: instanceInTerraform({
        engine: 'postgres',
        enabled_cloudwatch_logs_exports: ['postgresql', 'upgrade'],
      }),
    },
  ],
});
