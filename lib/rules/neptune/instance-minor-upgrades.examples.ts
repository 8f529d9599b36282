import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Node: {
          Type: 'AWS::Neptune::DBInstance',
          Properties: { DBInstanceClass: 'db.r6g.large', AutoMinorVersionUpgrade: false },
        },
      },
      terraform: {
        aws_neptune_cluster_instance: {
          node: { cluster_identifier: 'graph', instance_class: 'db.r6g.large', auto_minor_version_upgrade: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Node: {
          Type: 'AWS::Neptune::DBInstance',
          Properties: { DBInstanceClass: 'db.r6g.large', AutoMinorVersionUpgrade: true },
        },
      },
      terraform: {
        aws_neptune_cluster_instance: {
          node: { cluster_identifier: 'graph', instance_class: 'db.r6g.large', auto_minor_version_upgrade: true },
        },
      },
    },
    {
      name: 'nothing said',
      cloudformation: { Node: { Type: 'AWS::Neptune::DBInstance', Properties: { DBInstanceClass: 'db.r6g.large' } } },
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
            Properties: { DBInstanceClass: 'db.r6g.large', AutoMinorVersionUpgrade: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_neptune_cluster_instance: {
            node: {
              cluster_identifier: 'graph',
              instance_class: 'db.r6g.large',
              auto_minor_version_upgrade: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
