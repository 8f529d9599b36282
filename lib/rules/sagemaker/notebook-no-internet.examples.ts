import { defineExamples } from '../../engine/rule';
import { notebook, notebookInTerraform } from './example-notebook';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: notebook(),
      terraform: notebookInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: notebook({ DirectInternetAccess: 'Enabled' }),
      terraform: notebookInTerraform({ direct_internet_access: 'Enabled' }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: notebook({ DirectInternetAccess: 'Disabled' }),
      terraform: notebookInTerraform({ direct_internet_access: 'Disabled' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: notebook({ DirectInternetAccess: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: notebookInTerraform({ direct_internet_access: '${var.choice}' }),
      },
    },
  ],
});
