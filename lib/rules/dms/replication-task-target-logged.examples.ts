import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::DMS::ReplicationTask',
    Properties: {
      MigrationType: 'full-load-and-cdc',
      ReplicationInstanceArn: 'arn:aws:dms:eu-west-1:111122223333:rep:1',
      SourceEndpointArn: 'arn:aws:dms:eu-west-1:111122223333:endpoint:1',
      TargetEndpointArn: 'arn:aws:dms:eu-west-1:111122223333:endpoint:2',
      TableMappings: '{"rules":[]}',
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_dms_replication_task: {
    it: {
      migration_type: 'full-load-and-cdc',
      replication_task_id: 'orders',
      replication_instance_arn: 'arn:aws:dms:eu-west-1:111122223333:rep:1',
      source_endpoint_arn: 'arn:aws:dms:eu-west-1:111122223333:endpoint:1',
      target_endpoint_arn: 'arn:aws:dms:eu-west-1:111122223333:endpoint:2',
      table_mappings: '{"rules":[]}',
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'turned off',
      cloudformation: inCloudFormation({
        ReplicationTaskSettings:
          '{"Logging": {"EnableLogging": false, "LogComponents": [{"Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_LOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}]}}',
      }),
      terraform: inTerraform({
        replication_task_settings:
          '{"Logging": {"EnableLogging": false, "LogComponents": [{"Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_LOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}]}}',
      }),
    },
    {
      name: 'errors alone',
      cloudformation: inCloudFormation({
        ReplicationTaskSettings:
          '{"Logging": {"EnableLogging": true, "LogComponents": [{"Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_ERROR"}, {"Id": "TARGET_LOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}]}}',
      }),
      terraform: inTerraform({
        replication_task_settings:
          '{"Logging": {"EnableLogging": true, "LogComponents": [{"Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_ERROR"}, {"Id": "TARGET_LOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}]}}',
      }),
    },
    {
      name: 'one of the two',
      cloudformation: inCloudFormation({
        ReplicationTaskSettings:
          '{"Logging": {"EnableLogging": true, "LogComponents": [{"Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DEFAULT"}]}}',
      }),
      terraform: inTerraform({
        replication_task_settings:
          '{"Logging": {"EnableLogging": true, "LogComponents": [{"Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DEFAULT"}]}}',
      }),
    },
  ],
  passes: [
    {
      name: 'both',
      cloudformation: inCloudFormation({
        ReplicationTaskSettings:
          '{"Logging": {"EnableLogging": true, "LogComponents": [{"Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_LOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}]}}',
      }),
      terraform: inTerraform({
        replication_task_settings:
          '{"Logging": {"EnableLogging": true, "LogComponents": [{"Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DEFAULT"}, {"Id": "TARGET_LOAD", "Severity": "LOGGER_SEVERITY_DEFAULT"}]}}',
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ ReplicationTaskSettings: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ replication_task_settings: '${var.choice}' }),
      },
    },
  ],
});
