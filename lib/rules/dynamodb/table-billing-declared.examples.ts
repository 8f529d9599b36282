import { defineExamples } from '../../engine/rule';
import { table, tableInTerraform } from './example-table';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: table(),
      terraform: tableInTerraform(),
    },
  ],
  passes: [
    {
      name: 'on demand',
      cloudformation: table({ BillingMode: 'PAY_PER_REQUEST' }),
      terraform: tableInTerraform({ billing_mode: 'PAY_PER_REQUEST' }),
    },
  ],
});
