import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'no parameter group',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
    {
      name: 'a group that sets neither',
      cloudformation: {
        ...instance({ Engine: 'postgres', DBParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::RDS::DBParameterGroup',
          Properties: { Family: 'postgres16', Description: 'settings', Parameters: { 'rds.force_ssl': '1' } },
        },
      },
      terraform: {
        ...instanceInTerraform({ engine: 'postgres', parameter_group_name: '${aws_db_parameter_group.settings.name}' }),
        aws_db_parameter_group: {
          settings: { family: 'postgres16', parameter: [{ name: 'rds.force_ssl', value: '1' }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'both set',
      cloudformation: {
        ...instance({ Engine: 'postgres', DBParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::RDS::DBParameterGroup',
          Properties: {
            Family: 'postgres16',
            Description: 'settings',
            Parameters: { log_statement: 'ddl', log_min_duration_statement: '1000' },
          },
        },
      },
      terraform: {
        ...instanceInTerraform({ engine: 'postgres', parameter_group_name: '${aws_db_parameter_group.settings.name}' }),
        aws_db_parameter_group: {
          settings: {
            family: 'postgres16',
            parameter: [
              { name: 'log_statement', value: 'ddl' },
              { name: 'log_min_duration_statement', value: '1000' },
            ],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a group by its name, which is declared elsewhere',
      cloudformation: instance({ Engine: 'postgres', DBParameterGroupName: 'tuned' }),
      terraform: instanceInTerraform({ engine: 'postgres', parameter_group_name: 'tuned' }),
    },
  ],
  notApplicable: [
    {
      name: 'another engine',
      cloudformation: instance({ Engine: 'mysql' }),
      terraform: instanceInTerraform({ engine: 'mysql' }),
    },
  ],
});
