import { defineResource, fact } from '../../engine/rule';

/** A workgroup of Athena: how its queries run and where their results go. */
export const workgroup = defineResource({
  cloudformation: 'AWS::Athena::WorkGroup',
  terraform: 'aws_athena_workgroup',
  facts: {
    encryption: fact<string>(
      'WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration.EncryptionOption',
      'configuration.result_configuration.encryption_configuration.encryption_option',
    ),
    metrics: fact<boolean>(
      'WorkGroupConfiguration.PublishCloudWatchMetricsEnabled',
      'configuration.publish_cloudwatch_metrics_enabled',
    ),
    enforced: fact<boolean>(
      'WorkGroupConfiguration.EnforceWorkGroupConfiguration',
      'configuration.enforce_workgroup_configuration',
    ),
  },
});

/** A database that Athena makes. CloudFormation has no such resource. */
export const database = defineResource({
  terraform: 'aws_athena_database',
  facts: {
    encryption: fact<string>(undefined, 'encryption_configuration.encryption_option'),
  },
});
