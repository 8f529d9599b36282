import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a public instance',
      cloudformation: {
        Node: {
          Type: 'AWS::Neptune::DBInstance',
          Properties: { DBClusterIdentifier: 'graph', DBInstanceClass: 'db.r6g.large', PubliclyAccessible: true },
        },
      },
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
      cloudformation: {
        Node: {
          Type: 'AWS::Neptune::DBInstance',
          Properties: { DBClusterIdentifier: 'graph', DBInstanceClass: 'db.r6g.large', PubliclyAccessible: false },
        },
      },
      terraform: {
        aws_neptune_cluster_instance: {
          node: { cluster_identifier: 'graph', instance_class: 'db.r6g.large', publicly_accessible: false },
        },
      },
    },
    {
      name: 'nothing said',
      cloudformation: {
        Node: {
          Type: 'AWS::Neptune::DBInstance',
          Properties: { DBClusterIdentifier: 'graph', DBInstanceClass: 'db.r6g.large' },
        },
      },
      terraform: {
        aws_neptune_cluster_instance: { node: { cluster_identifier: 'graph', instance_class: 'db.r6g.large' } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Node: {
            Type: 'AWS::Neptune::DBInstance',
            Properties: {
              DBClusterIdentifier: 'graph',
              DBInstanceClass: 'db.r6g.large',
              PubliclyAccessible: { Ref: 'Choice' },
            },
          },
        },
      },
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
});
