import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::AppFlow::ConnectorProfile',
          Properties: {
            ConnectorProfileName: 'warehouse',
            ConnectorType: 'Redshift',
            ConnectionMode: 'Private',
          },
        },
      },
      terraform: {
        aws_appflow_connector_profile: {
          warehouse: {
            connector_profile_config: {
              connector_profile_credentials: {
                datadog: { api_key: 'kept-elsewhere', application_key: 'kept-elsewhere' },
              },
              connector_profile_properties: { datadog: { instance_url: 'https://example.com' } },
            },
            name: 'warehouse',
            connector_type: 'Redshift',
            connection_mode: 'Private',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::AppFlow::ConnectorProfile',
          Properties: {
            ConnectorProfileName: 'warehouse',
            ConnectorType: 'Redshift',
            ConnectionMode: 'Private',
            KMSArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_appflow_connector_profile: {
          warehouse: {
            connector_profile_config: {
              connector_profile_credentials: {
                datadog: { api_key: 'kept-elsewhere', application_key: 'kept-elsewhere' },
              },
              connector_profile_properties: { datadog: { instance_url: 'https://example.com' } },
            },
            name: 'warehouse',
            connector_type: 'Redshift',
            connection_mode: 'Private',
            kms_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'key decided at deployment',
      cloudformation: {
        Parameters: {
          Key: {
            Type: 'String',
          },
        },
        Resources: {
          Warehouse: {
            Type: 'AWS::AppFlow::ConnectorProfile',
            Properties: {
              ConnectorProfileName: 'warehouse',
              ConnectorType: 'Redshift',
              ConnectionMode: 'Private',
              KMSArn: {
                Ref: 'Key',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          key: {
            type: 'string',
          },
        },
        resource: {
          aws_appflow_connector_profile: {
            warehouse: {
              connector_profile_config: {
                connector_profile_credentials: {
                  datadog: { api_key: 'kept-elsewhere', application_key: 'kept-elsewhere' },
                },
                connector_profile_properties: { datadog: { instance_url: 'https://example.com' } },
              },
              name: 'warehouse',
              connector_type: 'Redshift',
              connection_mode: 'Private',
              kms_arn: '${var.key}',
            },
          },
        },
      },
    },
  ],
});
