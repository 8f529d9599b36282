import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Documents: { Type: 'AWS::DocDB::DBCluster', Properties: { DBSubnetGroupName: 'private' } } },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: { DBSubnetGroupName: 'private', DeletionProtection: false },
        },
      },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents', deletion_protection: false } } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: { DBSubnetGroupName: 'private', DeletionProtection: true },
        },
      },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents', deletion_protection: true } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Documents: {
            Type: 'AWS::DocDB::DBCluster',
            Properties: { DBSubnetGroupName: 'private', DeletionProtection: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_docdb_cluster: { documents: { cluster_identifier: 'documents', deletion_protection: '${var.choice}' } },
        },
      },
    },
  ],
});
