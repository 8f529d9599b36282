import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'no parameter group',
      cloudformation: instance({ Engine: 'mysql' }),
      terraform: instanceInTerraform({ engine: 'mysql' }),
    },
    {
      name: 'a group that does not set it',
      cloudformation: {
        ...instance({ Engine: 'postgres', DBParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::RDS::DBParameterGroup',
          Properties: { Family: 'postgres14', Description: 'settings', Parameters: { log_statement: 'ddl' } },
        },
      },
      terraform: {
        ...instanceInTerraform({ engine: 'postgres', parameter_group_name: '${aws_db_parameter_group.settings.name}' }),
        aws_db_parameter_group: {
          settings: { family: 'postgres14', parameter: [{ name: 'log_statement', value: 'ddl' }] },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        ...instance({ Engine: 'postgres', DBParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::RDS::DBParameterGroup',
          Properties: { Family: 'postgres16', Description: 'settings', Parameters: { 'rds.force_ssl': '0' } },
        },
      },
      terraform: {
        ...instanceInTerraform({ engine: 'postgres', parameter_group_name: '${aws_db_parameter_group.settings.name}' }),
        aws_db_parameter_group: {
          settings: { family: 'postgres16', parameter: [{ name: 'rds.force_ssl', value: '0' }] },
        },
      },
    },
    {
      name: 'a restore, whose engine the family tells',
      cloudformation: {
        ...instance({ DBSnapshotIdentifier: 'weekly', DBParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::RDS::DBParameterGroup',
          Properties: { Family: 'mysql8.0', Description: 'settings', Parameters: { require_secure_transport: '0' } },
        },
      },
      terraform: {
        ...instanceInTerraform({
          snapshot_identifier: 'weekly',
          parameter_group_name: '${aws_db_parameter_group.settings.name}',
        }),
        aws_db_parameter_group: {
          settings: { family: 'mysql8.0', parameter: [{ name: 'require_secure_transport', value: '0' }] },
        },
      },
    },
    {
      name: 'Db2 that speaks without TLS as well',
      cloudformation: {
        ...instance({ Engine: 'db2-ae', DBParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::RDS::DBParameterGroup',
          Properties: { Family: 'db2-ae-11.5', Description: 'settings', Parameters: { db2comm: 'SSL,TCPIP' } },
        },
      },
      terraform: {
        ...instanceInTerraform({ engine: 'db2-ae', parameter_group_name: '${aws_db_parameter_group.settings.name}' }),
        aws_db_parameter_group: {
          settings: { family: 'db2-ae-11.5', parameter: [{ name: 'db2comm', value: 'SSL,TCPIP' }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'PostgreSQL',
      cloudformation: {
        ...instance({ Engine: 'postgres', DBParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::RDS::DBParameterGroup',
          Properties: { Family: 'postgres14', Description: 'settings', Parameters: { 'rds.force_ssl': '1' } },
        },
      },
      terraform: {
        ...instanceInTerraform({ engine: 'postgres', parameter_group_name: '${aws_db_parameter_group.settings.name}' }),
        aws_db_parameter_group: {
          settings: { family: 'postgres14', parameter: [{ name: 'rds.force_ssl', value: '1' }] },
        },
      },
    },
    {
      name: 'MySQL',
      cloudformation: {
        ...instance({ Engine: 'mysql', DBParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::RDS::DBParameterGroup',
          Properties: { Family: 'mysql8.0', Description: 'settings', Parameters: { require_secure_transport: 'ON' } },
        },
      },
      terraform: {
        ...instanceInTerraform({ engine: 'mysql', parameter_group_name: '${aws_db_parameter_group.settings.name}' }),
        aws_db_parameter_group: {
          settings: { family: 'mysql8.0', parameter: [{ name: 'require_secure_transport', value: 'ON' }] },
        },
      },
    },
    {
      name: 'the default of PostgreSQL 16',
      cloudformation: instance({ Engine: 'postgres', EngineVersion: '16.4' }),
      terraform: instanceInTerraform({ engine: 'postgres', engine_version: '16.4' }),
    },
    {
      name: 'a restore, whose engine the family tells',
      cloudformation: {
        ...instance({ DBSnapshotIdentifier: 'weekly', DBParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::RDS::DBParameterGroup',
          Properties: { Family: 'mysql8.0', Description: 'settings', Parameters: { require_secure_transport: '1' } },
        },
      },
      terraform: {
        ...instanceInTerraform({
          snapshot_identifier: 'weekly',
          parameter_group_name: '${aws_db_parameter_group.settings.name}',
        }),
        aws_db_parameter_group: {
          settings: { family: 'mysql8.0', parameter: [{ name: 'require_secure_transport', value: '1' }] },
        },
      },
    },
    {
      name: 'Db2',
      cloudformation: {
        ...instance({ Engine: 'db2-ae', DBParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::RDS::DBParameterGroup',
          Properties: { Family: 'db2-ae-11.5', Description: 'settings', Parameters: { db2comm: 'SSL' } },
        },
      },
      terraform: {
        ...instanceInTerraform({ engine: 'db2-ae', parameter_group_name: '${aws_db_parameter_group.settings.name}' }),
        aws_db_parameter_group: {
          settings: { family: 'db2-ae-11.5', parameter: [{ name: 'db2comm', value: 'SSL' }] },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a group declared elsewhere',
      cloudformation: {
        Parameters: { Group: { Type: 'String' } },
        Resources: instance({ Engine: 'mysql', DBParameterGroupName: { Ref: 'Group' } }),
      },
      terraform: {
        variable: { group: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'mysql', parameter_group_name: '${var.group}' }),
      },
    },
    {
      name: 'a group by its name, which is declared elsewhere',
      cloudformation: instance({ Engine: 'mysql', DBParameterGroupName: 'tuned' }),
      terraform: instanceInTerraform({ engine: 'mysql', parameter_group_name: 'tuned' }),
    },
  ],
  notApplicable: [
    {
      name: 'Oracle uses an option group',
      cloudformation: instance({ Engine: 'oracle-ee' }),
      terraform: instanceInTerraform({ engine: 'oracle-ee' }),
    },
  ],
});
