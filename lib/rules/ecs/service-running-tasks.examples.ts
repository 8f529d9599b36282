import { defineExamples } from '../../engine/rule';
import { service, serviceInTerraform } from './example-service';

export default defineExamples({
  fails: [
    {
      name: 'no task',
      cloudformation: service({ DesiredCount: 0 }),
      terraform: serviceInTerraform({ desired_count: 0 }),
    },
    {
      name: 'left out, which is none',
      terraform: serviceInTerraform(),
    },
  ],
  passes: [
    {
      name: 'two tasks',
      cloudformation: service({ DesiredCount: 2 }),
      terraform: serviceInTerraform({ desired_count: 2 }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Count: { Type: 'String' } },
        Resources: service({ DesiredCount: { Ref: 'Count' } }),
      },
      terraform: {
        variable: { count_of_tasks: { type: 'string' } },
        resource: serviceInTerraform({ desired_count: '${var.count_of_tasks}' }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'one task on each machine',
      cloudformation: service({ SchedulingStrategy: 'DAEMON' }),
      terraform: serviceInTerraform({ scheduling_strategy: 'DAEMON' }),
    },
  ],
});
