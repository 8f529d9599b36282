import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Import: {
          Type: 'AWS::AppFlow::Flow',
          Properties: {
            FlowName: 'import',
          },
        },
      },
      terraform: {
        aws_appflow_flow: {
          import: {
            destination_flow_config: {
              connector_type: 'S3',
              destination_connector_properties: { s3: { bucket_name: 'copies' } },
            },
            source_flow_config: {
              connector_type: 'S3',
              source_connector_properties: { s3: { bucket_name: 'uploads', bucket_prefix: 'in' } },
            },
            task: { task_type: 'Map_all' },
            trigger_config: { trigger_type: 'OnDemand' },
            name: 'import',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Import: {
          Type: 'AWS::AppFlow::Flow',
          Properties: {
            FlowName: 'import',
            KMSArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_appflow_flow: {
          import: {
            destination_flow_config: {
              connector_type: 'S3',
              destination_connector_properties: { s3: { bucket_name: 'copies' } },
            },
            source_flow_config: {
              connector_type: 'S3',
              source_connector_properties: { s3: { bucket_name: 'uploads', bucket_prefix: 'in' } },
            },
            task: { task_type: 'Map_all' },
            trigger_config: { trigger_type: 'OnDemand' },
            name: 'import',
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
          Import: {
            Type: 'AWS::AppFlow::Flow',
            Properties: {
              FlowName: 'import',
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
          aws_appflow_flow: {
            import: {
              destination_flow_config: {
                connector_type: 'S3',
                destination_connector_properties: { s3: { bucket_name: 'copies' } },
              },
              source_flow_config: {
                connector_type: 'S3',
                source_connector_properties: { s3: { bucket_name: 'uploads', bucket_prefix: 'in' } },
              },
              task: { task_type: 'Map_all' },
              trigger_config: { trigger_type: 'OnDemand' },
              name: 'import',
              kms_arn: '${var.key}',
            },
          },
        },
      },
    },
  ],
});
