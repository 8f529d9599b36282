import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'TLS turned off',
      cloudformation: {
        Sales: {
          Type: 'AWS::QuickSight::DataSource',
          Properties: { Name: 'sales', Type: 'POSTGRESQL', SslProperties: { DisableSsl: true } },
        },
      },
      terraform: {
        aws_quicksight_data_source: {
          sales: {
            parameters: { postgresql: { database: 'sales', host: 'db.example.com', port: 5432 } },
            data_source_id: 'sales',
            name: 'sales',
            type: 'POSTGRESQL',
            ssl_properties: { disable_ssl: true },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'TLS left on',
      cloudformation: {
        Sales: {
          Type: 'AWS::QuickSight::DataSource',
          Properties: { Name: 'sales', Type: 'POSTGRESQL', SslProperties: { DisableSsl: false } },
        },
      },
      terraform: {
        aws_quicksight_data_source: {
          sales: {
            parameters: { postgresql: { database: 'sales', host: 'db.example.com', port: 5432 } },
            data_source_id: 'sales',
            name: 'sales',
            type: 'POSTGRESQL',
            ssl_properties: { disable_ssl: false },
          },
        },
      },
    },
    {
      name: 'nothing said',
      cloudformation: {
        Sales: { Type: 'AWS::QuickSight::DataSource', Properties: { Name: 'sales', Type: 'POSTGRESQL' } },
      },
      terraform: {
        aws_quicksight_data_source: {
          sales: {
            parameters: { postgresql: { database: 'sales', host: 'db.example.com', port: 5432 } },
            data_source_id: 'sales',
            name: 'sales',
            type: 'POSTGRESQL',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Sales: {
            Type: 'AWS::QuickSight::DataSource',
            Properties: { Name: 'sales', Type: 'POSTGRESQL', SslProperties: { DisableSsl: { Ref: 'Choice' } } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_quicksight_data_source: {
            sales: {
              parameters: { postgresql: { database: 'sales', host: 'db.example.com', port: 5432 } },
              data_source_id: 'sales',
              name: 'sales',
              type: 'POSTGRESQL',
              ssl_properties: { disable_ssl: '${var.choice}' },
            },
          },
        },
      },
    },
  ],
});
