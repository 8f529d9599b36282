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
  ],
  passes: [
    {
      name: 'the log of the engine exported',
      cloudformation: instance({ Engine: 'postgres', EnableCloudwatchLogsExports: ['postgresql'] }),
      terraform: instanceInTerraform({ engine: 'postgres', enabled_cloudwatch_logs_exports: ['postgresql'] }),
    },
  ],
});
