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
          Properties: { DBSubnetGroupName: 'private', StorageEncrypted: false },
        },
      },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents', storage_encrypted: false } } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: { DBSubnetGroupName: 'private', StorageEncrypted: true },
        },
      },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents', storage_encrypted: true } } },
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
            Properties: { DBSubnetGroupName: 'private', StorageEncrypted: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_docdb_cluster: { documents: { cluster_identifier: 'documents', storage_encrypted: '${var.choice}' } },
        },
      },
    },
  ],
});
