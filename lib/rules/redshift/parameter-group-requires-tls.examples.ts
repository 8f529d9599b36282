import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Settings: {
          Type: 'AWS::Redshift::ClusterParameterGroup',
          Properties: { ParameterGroupFamily: 'redshift-1.0', Description: 'settings' },
        },
      },
      terraform: { aws_redshift_parameter_group: { settings: { name: 'settings', family: 'redshift-1.0' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Settings: {
          Type: 'AWS::Redshift::ClusterParameterGroup',
          Properties: {
            ParameterGroupFamily: 'redshift-1.0',
            Description: 'settings',
            Parameters: [{ ParameterName: 'require_ssl', ParameterValue: 'false' }],
          },
        },
      },
      terraform: {
        aws_redshift_parameter_group: {
          settings: { name: 'settings', family: 'redshift-1.0', parameter: [{ name: 'require_ssl', value: 'false' }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'required',
      cloudformation: {
        Settings: {
          Type: 'AWS::Redshift::ClusterParameterGroup',
          Properties: {
            ParameterGroupFamily: 'redshift-1.0',
            Description: 'settings',
            Parameters: [{ ParameterName: 'require_ssl', ParameterValue: 'true' }],
          },
        },
      },
      terraform: {
        aws_redshift_parameter_group: {
          settings: { name: 'settings', family: 'redshift-1.0', parameter: [{ name: 'require_ssl', value: 'true' }] },
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
            Type: 'AWS::Redshift::ClusterParameterGroup',
            Properties: {
              ParameterGroupFamily: 'redshift-1.0',
              Description: 'settings',
              Parameters: [{ ParameterName: 'require_ssl', ParameterValue: { Ref: 'Tls' } }],
            },
          },
        },
      },
      terraform: {
        variable: { tls: { type: 'string' } },
        resource: {
          aws_redshift_parameter_group: {
            settings: {
              name: 'settings',
              family: 'redshift-1.0',
              parameter: [{ name: 'require_ssl', value: '${var.tls}' }],
            },
          },
        },
      },
    },
  ],
});
