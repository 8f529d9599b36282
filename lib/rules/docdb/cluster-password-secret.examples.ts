import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: { DBSubnetGroupName: 'private', MasterUserPassword: 'Correct-horse-battery-1' },
        },
      },
      terraform: {
        aws_docdb_cluster: {
          documents: { cluster_identifier: 'documents', master_password: 'Correct-horse-battery-1' },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: {
          Documents: {
            Type: 'AWS::DocDB::DBCluster',
            Properties: { DBSubnetGroupName: 'private', MasterUserPassword: { Ref: 'Password' } },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: {
            DBSubnetGroupName: 'private',
            MasterUserPassword: '{{resolve:secretsmanager:app:SecretString:password}}',
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: {
          Documents: {
            Type: 'AWS::DocDB::DBCluster',
            Properties: { DBSubnetGroupName: 'private', MasterUserPassword: { Ref: 'Password' } },
          },
        },
      },
    },
    {
      name: 'a generated password',
      terraform: {
        aws_docdb_cluster: {
          documents: { cluster_identifier: 'documents', master_password: '${random_password.app.result}' },
        },
        random_password: { app: { length: 32 } },
      },
    },
  ],
});
