import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      terraform: {
        aws_dms_replication_instance: {
          migration: { replication_instance_id: 'migration', replication_instance_class: 'dms.t3.medium' },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Migration: {
          Type: 'AWS::DMS::ReplicationInstance',
          Properties: { ReplicationInstanceClass: 'dms.t3.medium', AutoMinorVersionUpgrade: false },
        },
      },
      terraform: {
        aws_dms_replication_instance: {
          migration: {
            replication_instance_id: 'migration',
            replication_instance_class: 'dms.t3.medium',
            auto_minor_version_upgrade: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Migration: {
          Type: 'AWS::DMS::ReplicationInstance',
          Properties: { ReplicationInstanceClass: 'dms.t3.medium', AutoMinorVersionUpgrade: true },
        },
      },
      terraform: {
        aws_dms_replication_instance: {
          migration: {
            replication_instance_id: 'migration',
            replication_instance_class: 'dms.t3.medium',
            auto_minor_version_upgrade: true,
          },
        },
      },
    },
    {
      name: 'nothing said',
      cloudformation: {
        Migration: { Type: 'AWS::DMS::ReplicationInstance', Properties: { ReplicationInstanceClass: 'dms.t3.medium' } },
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
            Properties: { ReplicationInstanceClass: 'dms.t3.medium', AutoMinorVersionUpgrade: { Ref: 'Choice' } },
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
              auto_minor_version_upgrade: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
