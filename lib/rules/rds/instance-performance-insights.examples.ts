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
      cloudformation: instance({ Engine: 'postgres', EnablePerformanceInsights: false }),
      terraform: instanceInTerraform({ engine: 'postgres', performance_insights_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: instance({ Engine: 'postgres', EnablePerformanceInsights: true }),
      terraform: instanceInTerraform({ engine: 'postgres', performance_insights_enabled: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', EnablePerformanceInsights: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', performance_insights_enabled: '${var.choice}' }),
      },
    },
  ],
});
