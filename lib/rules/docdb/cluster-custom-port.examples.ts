import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster({ DBSubnetGroupName: 'private' }),
      terraform: clusterInTerraform(),
    },
    {
      name: 'the default port',
      cloudformation: cluster({ DBSubnetGroupName: 'private', Port: 27017 }),
      terraform: clusterInTerraform({ port: 27017 }),
    },
  ],
  passes: [
    {
      name: 'another port',
      cloudformation: cluster({ DBSubnetGroupName: 'private', Port: 27117 }),
      terraform: clusterInTerraform({ port: 27117 }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Port: { Type: 'String' } },
        Resources: cluster({ DBSubnetGroupName: 'private', Port: { Ref: 'Port' } }),
      },
      terraform: { variable: { port: { type: 'string' } }, resource: clusterInTerraform({ port: '${var.port}' }) },
    },
  ],
});
