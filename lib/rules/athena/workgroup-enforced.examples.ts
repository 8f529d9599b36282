import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Analysts: {
          Type: 'AWS::Athena::WorkGroup',
          Properties: {
            Name: 'analysts',
            WorkGroupConfiguration: { PublishCloudWatchMetricsEnabled: true, EnforceWorkGroupConfiguration: false },
          },
        },
      },
      terraform: {
        aws_athena_workgroup: {
          analysts: {
            name: 'analysts',
            configuration: { publish_cloudwatch_metrics_enabled: true, enforce_workgroup_configuration: false },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Analysts: {
          Type: 'AWS::Athena::WorkGroup',
          Properties: {
            Name: 'analysts',
            WorkGroupConfiguration: { PublishCloudWatchMetricsEnabled: true, EnforceWorkGroupConfiguration: true },
          },
        },
      },
      terraform: {
        aws_athena_workgroup: {
          analysts: {
            name: 'analysts',
            configuration: { publish_cloudwatch_metrics_enabled: true, enforce_workgroup_configuration: true },
          },
        },
      },
    },
    {
      name: 'nothing said',
      cloudformation: {
        Analysts: {
          Type: 'AWS::Athena::WorkGroup',
          Properties: { Name: 'analysts', WorkGroupConfiguration: { PublishCloudWatchMetricsEnabled: true } },
        },
      },
      terraform: {
        aws_athena_workgroup: {
          analysts: { name: 'analysts', configuration: { publish_cloudwatch_metrics_enabled: true } },
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
          Analysts: {
            Type: 'AWS::Athena::WorkGroup',
            Properties: {
              Name: 'analysts',
              WorkGroupConfiguration: {
                PublishCloudWatchMetricsEnabled: true,
                EnforceWorkGroupConfiguration: { Ref: 'Choice' },
              },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_athena_workgroup: {
            analysts: {
              name: 'analysts',
              configuration: {
                publish_cloudwatch_metrics_enabled: true,
                enforce_workgroup_configuration: '${var.choice}',
              },
            },
          },
        },
      },
    },
  ],
});
