import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a public instance',
      terraform: {
        aws_neptune_cluster_instance: {
          node: { cluster_identifier: 'graph', instance_class: 'db.r6g.large', publicly_accessible: true },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a private instance',
      terraform: {
        aws_neptune_cluster_instance: {
          node: { cluster_identifier: 'graph', instance_class: 'db.r6g.large', publicly_accessible: false },
        },
      },
    },
    {
      name: 'nothing said',
      terraform: {
        aws_neptune_cluster_instance: { node: { cluster_identifier: 'graph', instance_class: 'db.r6g.large' } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_neptune_cluster_instance: {
            node: { cluster_identifier: 'graph', instance_class: 'db.r6g.large', publicly_accessible: '${var.choice}' },
          },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no property for it: instances it makes are private.' },
});
