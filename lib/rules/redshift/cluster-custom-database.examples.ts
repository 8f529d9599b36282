import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'the default name',
      cloudformation: cluster({ DBName: 'dev' }),
      terraform: clusterInTerraform({ database_name: 'dev' }),
    },
    {
      name: 'nothing said',
      terraform: clusterInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a name of its own',
      cloudformation: cluster({ DBName: 'sales' }),
      terraform: clusterInTerraform({ database_name: 'sales' }),
    },
  ],
});
