import { defineResource, fact } from '../../engine/rule';

/** An application of Managed Service for Apache Flink. */
export const application = defineResource({
  cloudformation: 'AWS::KinesisAnalyticsV2::Application',
  terraform: 'aws_kinesisanalyticsv2_application',
  facts: {
    runtime: fact<string>('RuntimeEnvironment', 'runtime_environment'),
    checkpointType: fact<string>(
      'ApplicationConfiguration.FlinkApplicationConfiguration.CheckpointConfiguration.ConfigurationType',
      'application_configuration.flink_application_configuration.checkpoint_configuration.configuration_type',
    ),
    checkpointing: fact<boolean>(
      'ApplicationConfiguration.FlinkApplicationConfiguration.CheckpointConfiguration.CheckpointingEnabled',
      'application_configuration.flink_application_configuration.checkpoint_configuration.checkpointing_enabled',
    ),
  },
});
