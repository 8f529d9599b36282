import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the default of one day',
      cloudformation: { Documents: { Type: 'AWS::DocDB::DBCluster', Properties: { DBSubnetGroupName: 'private' } } },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents' } } },
    },
    {
      name: 'three days',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: { DBSubnetGroupName: 'private', BackupRetentionPeriod: 3 },
        },
      },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents', backup_retention_period: 3 } } },
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: { DBSubnetGroupName: 'private', BackupRetentionPeriod: 7 },
        },
      },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents', backup_retention_period: 7 } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'String' } },
        Resources: {
          Documents: {
            Type: 'AWS::DocDB::DBCluster',
            Properties: { DBSubnetGroupName: 'private', BackupRetentionPeriod: { Ref: 'Days' } },
          },
        },
      },
      terraform: {
        variable: { days: { type: 'string' } },
        resource: {
          aws_docdb_cluster: { documents: { cluster_identifier: 'documents', backup_retention_period: '${var.days}' } },
        },
      },
    },
  ],
});
