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
      cloudformation: notebook({ RootAccess: 'Enabled' }),
      terraform: notebookInTerraform({ root_access: 'Enabled' }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: notebook({ RootAccess: 'Disabled' }),
      terraform: notebookInTerraform({ root_access: 'Disabled' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: notebook({ RootAccess: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: notebookInTerraform({ root_access: '${var.choice}' }),
      },
    },
  ],
});
