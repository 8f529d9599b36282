import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster({ DBName: 'sales' }),
      terraform: clusterInTerraform(),
    },
    {
      name: 'the default port',
      cloudformation: cluster({ DBName: 'sales', Port: 5439 }),
      terraform: clusterInTerraform({ port: 5439 }),
    },
  ],
  passes: [
    {
      name: 'another port',
      cloudformation: cluster({ DBName: 'sales', Port: 5440 }),
      terraform: clusterInTerraform({ port: 5440 }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Port: { Type: 'String' } },
        Resources: cluster({ DBName: 'sales', Port: { Ref: 'Port' } }),
      },
      terraform: { variable: { port: { type: 'string' } }, resource: clusterInTerraform({ port: '${var.port}' }) },
    },
  ],
});
