import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::RDS::EventSubscription',
    Properties: { SnsTopicArn: 'arn:aws:sns:eu-west-1:111122223333:databases', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_db_event_subscription: { it: { sns_topic: 'arn:aws:sns:eu-west-1:111122223333:databases', ...own } },
});

export default defineExamples({
  fails: [
    {
      name: 'instances: backups alone',
      cloudformation: inCloudFormation({ SourceType: 'db-instance', EventCategories: ['backup'] }),
      terraform: inTerraform({ source_type: 'db-instance', event_categories: ['backup'] }),
    },
    {
      name: 'clusters: failures alone',
      cloudformation: inCloudFormation({ SourceType: 'db-cluster', EventCategories: ['failure'] }),
      terraform: inTerraform({ source_type: 'db-cluster', event_categories: ['failure'] }),
    },
    {
      name: 'turned off',
      cloudformation: inCloudFormation({ SourceType: 'db-instance', Enabled: false }),
      terraform: inTerraform({ source_type: 'db-instance', enabled: false }),
    },
    {
      name: 'parameter groups: none',
      cloudformation: inCloudFormation({ SourceType: 'db-parameter-group', EventCategories: ['creation'] }),
      terraform: inTerraform({ source_type: 'db-parameter-group', event_categories: ['creation'] }),
      fix: {
        properties: { EventCategories: ['configuration change'] },
        arguments: { event_categories: ['configuration change'] },
      },
    },
    {
      name: 'security groups: failures alone',
      cloudformation: inCloudFormation({ SourceType: 'db-security-group', EventCategories: ['failure'] }),
      terraform: inTerraform({ source_type: 'db-security-group', event_categories: ['failure'] }),
      fix: {
        properties: { EventCategories: ['configuration change', 'failure'] },
        arguments: { event_categories: ['configuration change', 'failure'] },
      },
    },
  ],
  passes: [
    {
      name: 'all',
      cloudformation: inCloudFormation({ SourceType: 'db-instance' }),
      terraform: inTerraform({ source_type: 'db-instance' }),
    },
    {
      name: 'the critical ones',
      cloudformation: inCloudFormation({
        SourceType: 'db-instance',
        EventCategories: ['maintenance', 'failure', 'configuration change'],
      }),
      terraform: inTerraform({
        source_type: 'db-instance',
        event_categories: ['maintenance', 'failure', 'configuration change'],
      }),
    },
    {
      name: 'of clusters',
      cloudformation: inCloudFormation({ SourceType: 'db-cluster', EventCategories: ['maintenance', 'failure'] }),
      terraform: inTerraform({ source_type: 'db-cluster', event_categories: ['maintenance', 'failure'] }),
    },
    {
      name: 'of parameter groups',
      cloudformation: inCloudFormation({ SourceType: 'db-parameter-group', EventCategories: ['configuration change'] }),
      terraform: inTerraform({ source_type: 'db-parameter-group', event_categories: ['configuration change'] }),
    },
    {
      name: 'of security groups',
      cloudformation: inCloudFormation({
        SourceType: 'db-security-group',
        EventCategories: ['configuration change', 'failure'],
      }),
      terraform: inTerraform({
        source_type: 'db-security-group',
        event_categories: ['configuration change', 'failure'],
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ SourceType: 'db-instance', EventCategories: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'set(string)' } },
        resource: inTerraform({ source_type: 'db-instance', event_categories: '${var.choice}' }),
      },
    },
  ],
});
