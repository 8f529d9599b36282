import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
    {
      name: 'turned off',
      cloudformation: instance({ Engine: 'postgres', MonitoringInterval: 0 }),
      terraform: instanceInTerraform({ engine: 'postgres', monitoring_interval: 0 }),
    },
  ],
  passes: [
    {
      name: 'a sample every minute',
      cloudformation: instance({ Engine: 'postgres', MonitoringInterval: 60 }),
      terraform: instanceInTerraform({ engine: 'postgres', monitoring_interval: 60 }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Seconds: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', MonitoringInterval: { Ref: 'Seconds' } }),
      },
      terraform: {
        variable: { seconds: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', monitoring_interval: '${var.seconds}' }),
      },
    },
  ],
});
