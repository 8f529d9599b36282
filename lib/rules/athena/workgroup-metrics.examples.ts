import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::Athena::WorkGroup', Properties: { Name: 'analysts', ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_athena_workgroup: { it: { name: 'analysts', ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: inCloudFormation({ WorkGroupConfiguration: { PublishCloudWatchMetricsEnabled: false } }),
      terraform: inTerraform({ configuration: { publish_cloudwatch_metrics_enabled: false } }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: inCloudFormation({ WorkGroupConfiguration: { PublishCloudWatchMetricsEnabled: true } }),
      terraform: inTerraform({ configuration: { publish_cloudwatch_metrics_enabled: true } }),
    },
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ WorkGroupConfiguration: { PublishCloudWatchMetricsEnabled: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ configuration: { publish_cloudwatch_metrics_enabled: '${var.choice}' } }),
      },
    },
  ],
});
