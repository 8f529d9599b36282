import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'any version',
      cloudformation: {
        Settings: {
          Type: 'AWS::DocDB::DBClusterParameterGroup',
          Properties: { Family: 'docdb5.0', Description: 'settings', Parameters: { tls: 'enabled' } },
        },
      },
      terraform: {
        aws_docdb_cluster_parameter_group: {
          settings: { family: 'docdb5.0', parameter: [{ name: 'tls', value: 'enabled' }] },
        },
      },
    },
    {
      name: 'nothing said',
      cloudformation: {
        Settings: {
          Type: 'AWS::DocDB::DBClusterParameterGroup',
          Properties: { Family: 'docdb5.0', Description: 'settings', Parameters: { audit_logs: 'enabled' } },
        },
      },
      terraform: {
        aws_docdb_cluster_parameter_group: {
          settings: { family: 'docdb5.0', parameter: [{ name: 'audit_logs', value: 'enabled' }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'TLS 1.2',
      cloudformation: {
        Settings: {
          Type: 'AWS::DocDB::DBClusterParameterGroup',
          Properties: { Family: 'docdb5.0', Description: 'settings', Parameters: { tls: 'tls1.2+' } },
        },
      },
      terraform: {
        aws_docdb_cluster_parameter_group: {
          settings: { family: 'docdb5.0', parameter: [{ name: 'tls', value: 'tls1.2+' }] },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'turned off',
      cloudformation: {
        Settings: {
          Type: 'AWS::DocDB::DBClusterParameterGroup',
          Properties: { Family: 'docdb5.0', Description: 'settings', Parameters: { tls: 'disabled' } },
        },
      },
      terraform: {
        aws_docdb_cluster_parameter_group: {
          settings: { family: 'docdb5.0', parameter: [{ name: 'tls', value: 'disabled' }] },
        },
      },
    },
  ],
});
