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
    {
      name: 'a group of the template',
      cloudformation: {
        ...replicationGroup({ CacheSubnetGroupName: { Ref: 'Private' } }),
        Private: {
          Type: 'AWS::ElastiCache::SubnetGroup',
          Properties: { Description: 'private', SubnetIds: ['subnet-1'] },
        },
      },
      terraform: {
        ...replicationGroupInTerraform({ subnet_group_name: '${aws_elasticache_subnet_group.private.name}' }),
        aws_elasticache_subnet_group: { private: { name: 'private', subnet_ids: ['subnet-1'] } },
      },
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
