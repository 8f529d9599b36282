import { defineExamples } from '../../engine/rule';
import { notebook, notebookInTerraform } from './example-notebook';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: notebook(),
      terraform: notebookInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a subnet',
      cloudformation: notebook({ SubnetId: 'subnet-1' }),
      terraform: notebookInTerraform({ subnet_id: 'subnet-1' }),
    },
  ],
});
