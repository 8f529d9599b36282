import { defineExamples } from '../../engine/rule';
import { replicationInstance, replicationInstanceInTerraform } from './example-replication-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: replicationInstance(),
    },
    {
      name: 'a public instance',
      cloudformation: replicationInstance({ PubliclyAccessible: true }),
      terraform: replicationInstanceInTerraform({ publicly_accessible: true }),
    },
  ],
  passes: [
    {
      name: 'a private instance',
      cloudformation: replicationInstance({ PubliclyAccessible: false }),
      terraform: replicationInstanceInTerraform({ publicly_accessible: false }),
    },
    {
      name: 'nothing said',
      terraform: replicationInstanceInTerraform(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: replicationInstance({ PubliclyAccessible: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: replicationInstanceInTerraform({ publicly_accessible: '${var.choice}' }),
      },
    },
  ],
});
