import { defineExamples } from '../../engine/rule';
import { replicationGroup, replicationGroupInTerraform } from './example-replication-group';

export default defineExamples({
  fails: [
    {
      name: 'the default group',
      cloudformation: replicationGroup({ CacheSubnetGroupName: 'default' }),
      terraform: replicationGroupInTerraform({ subnet_group_name: 'default' }),
    },
  ],
  passes: [
    {
      name: 'a group of its own',
      cloudformation: replicationGroup({ CacheSubnetGroupName: 'private' }),
      terraform: replicationGroupInTerraform({ subnet_group_name: 'private' }),
    },
  ],
  notApplicable: [
    {
      name: 'nothing said',
      cloudformation: replicationGroup(),
      terraform: replicationGroupInTerraform(),
    },
  ],
});
