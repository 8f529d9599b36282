import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Migration: { Type: 'AWS::DMS::ReplicationInstance', Properties: { ReplicationInstanceClass: 'dms.t3.medium' } },
      },
    },
    {
      name: 'a public instance',
      cloudformation: {
        Migration: {
          Type: 'AWS::DMS::ReplicationInstance',
          Properties: { ReplicationInstanceClass: 'dms.t3.medium', PubliclyAccessible: true },
        },
      },
      terraform: {
        aws_dms_replication_instance: {
          migration: {
            replication_instance_id: 'migration',
            replication_instance_class: 'dms.t3.medium',
            publicly_accessible: true,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a private instance',
      cloudformation: {
        Migration: {
          Type: 'AWS::DMS::ReplicationInstance',
          Properties: { ReplicationInstanceClass: 'dms.t3.medium', PubliclyAccessible: false },
        },
      },
      terraform: {
        aws_dms_replication_instance: {
          migration: {
            replication_instance_id: 'migration',
            replication_instance_class: 'dms.t3.medium',
            publicly_accessible: false,
          },
        },
      },
    },
    {
      name: 'nothing said',
      terraform: {
        aws_dms_replication_instance: {
          migration: { replication_instance_id: 'migration', replication_instance_class: 'dms.t3.medium' },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Migration: {
            Type: 'AWS::DMS::ReplicationInstance',
            Properties: { ReplicationInstanceClass: 'dms.t3.medium', PubliclyAccessible: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_dms_replication_instance: {
            migration: {
              replication_instance_id: 'migration',
              replication_instance_class: 'dms.t3.medium',
              publicly_accessible: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
