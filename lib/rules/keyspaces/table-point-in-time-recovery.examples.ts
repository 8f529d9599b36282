import { defineExamples } from '../../engine/rule';
import { table, tableInTerraform } from './example-table';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: table(),
      terraform: tableInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: table({ PointInTimeRecoveryEnabled: false }),
      terraform: tableInTerraform({ point_in_time_recovery: { status: 'DISABLED' } }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: table({ PointInTimeRecoveryEnabled: true }),
      terraform: tableInTerraform({ point_in_time_recovery: { status: 'ENABLED' } }),
    },
  ],
});
