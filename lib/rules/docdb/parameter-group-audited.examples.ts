import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
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
      name: 'turned off',
      cloudformation: {
        Settings: {
          Type: 'AWS::DocDB::DBClusterParameterGroup',
          Properties: { Family: 'docdb5.0', Description: 'settings', Parameters: { audit_logs: 'disabled' } },
        },
      },
      terraform: {
        aws_docdb_cluster_parameter_group: {
          settings: { family: 'docdb5.0', parameter: [{ name: 'audit_logs', value: 'disabled' }] },
        },
      },
    },
    {
      name: 'no events',
      cloudformation: {
        Settings: {
          Type: 'AWS::DocDB::DBClusterParameterGroup',
          Properties: { Family: 'docdb5.0', Description: 'settings', Parameters: { audit_logs: 'none' } },
        },
      },
      terraform: {
        aws_docdb_cluster_parameter_group: {
          settings: { family: 'docdb5.0', parameter: [{ name: 'audit_logs', value: 'none' }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
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
    {
      name: 'a list of events',
      cloudformation: {
        Settings: {
          Type: 'AWS::DocDB::DBClusterParameterGroup',
          Properties: { Family: 'docdb5.0', Description: 'settings', Parameters: { audit_logs: 'dml_read,dml_write' } },
        },
      },
      terraform: {
        aws_docdb_cluster_parameter_group: {
          settings: { family: 'docdb5.0', parameter: [{ name: 'audit_logs', value: 'dml_read,dml_write' }] },
        },
      },
    },
  ],
});
