import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
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
  passes: [
    {
      name: 'turned on',
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
      name: 'the default',
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
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Tls: { Type: 'String' } },
        Resources: {
          Settings: {
            Type: 'AWS::DocDB::DBClusterParameterGroup',
            Properties: { Family: 'docdb5.0', Description: 'settings', Parameters: { tls: { Ref: 'Tls' } } },
          },
        },
      },
      terraform: {
        variable: { tls: { type: 'string' } },
        resource: {
          aws_docdb_cluster_parameter_group: {
            settings: { family: 'docdb5.0', parameter: [{ name: 'tls', value: '${var.tls}' }] },
          },
        },
      },
    },
  ],
});
