import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Documents: { Type: 'AWS::DocDB::DBCluster', Properties: { DBSubnetGroupName: 'private' } } },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents' } } },
    },
    {
      name: 'the default port',
      cloudformation: {
        Documents: { Type: 'AWS::DocDB::DBCluster', Properties: { DBSubnetGroupName: 'private', Port: 27017 } },
      },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents', port: 27017 } } },
    },
  ],
  passes: [
    {
      name: 'another port',
      cloudformation: {
        Documents: { Type: 'AWS::DocDB::DBCluster', Properties: { DBSubnetGroupName: 'private', Port: 27117 } },
      },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents', port: 27117 } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Port: { Type: 'String' } },
        Resources: {
          Documents: {
            Type: 'AWS::DocDB::DBCluster',
            Properties: { DBSubnetGroupName: 'private', Port: { Ref: 'Port' } },
          },
        },
      },
      terraform: {
        variable: { port: { type: 'string' } },
        resource: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents', port: '${var.port}' } } },
      },
    },
  ],
});
