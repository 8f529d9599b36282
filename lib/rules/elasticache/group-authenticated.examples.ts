import { defineExamples } from '../../engine/rule';
import { replicationGroup, replicationGroupInTerraform } from './example-replication-group';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: replicationGroup(),
      terraform: replicationGroupInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a token',
      cloudformation: replicationGroup({ AuthToken: '{{resolve:secretsmanager:cache:SecretString:token}}' }),
      terraform: {
        variable: { token: { type: 'string' } },
        resource: replicationGroupInTerraform({ auth_token: '${var.token}' }),
      },
    },
    {
      name: 'user groups',
      cloudformation: replicationGroup({ UserGroupIds: ['app'] }),
      terraform: replicationGroupInTerraform({ user_group_ids: ['app'] }),
    },
  ],
});
