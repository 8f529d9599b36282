import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Scoring: {
          Type: 'AWS::KinesisAnalyticsV2::Application',
          Properties: {
            RuntimeEnvironment: 'FLINK-1_20',
            ApplicationConfiguration: {
              FlinkApplicationConfiguration: {
                CheckpointConfiguration: { ConfigurationType: 'CUSTOM', CheckpointingEnabled: false },
              },
            },
          },
        },
      },
      terraform: {
        aws_kinesisanalyticsv2_application: {
          scoring: {
            service_execution_role: 'arn:aws:iam::111122223333:role/service',
            name: 'scoring',
            runtime_environment: 'FLINK-1_20',
            application_configuration: {
              application_code_configuration: { code_content_type: 'PLAINTEXT' },
              flink_application_configuration: {
                checkpoint_configuration: { configuration_type: 'CUSTOM', checkpointing_enabled: false },
              },
            },
          },
        },
      },
    },
    {
      name: 'nothing said',
      fix: {
        properties: {
          ApplicationConfiguration: {
            FlinkApplicationConfiguration: { CheckpointConfiguration: { ConfigurationType: 'DEFAULT' } },
          },
        },
        arguments: {
          application_configuration: {
            application_code_configuration: { code_content_type: 'PLAINTEXT' },
            flink_application_configuration: { checkpoint_configuration: { configuration_type: 'DEFAULT' } },
          },
        },
      },
      cloudformation: {
        Scoring: { Type: 'AWS::KinesisAnalyticsV2::Application', Properties: { RuntimeEnvironment: 'FLINK-1_20' } },
      },
      terraform: {
        aws_kinesisanalyticsv2_application: {
          scoring: {
            service_execution_role: 'arn:aws:iam::111122223333:role/service',
            name: 'scoring',
            runtime_environment: 'FLINK-1_20',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the default',
      cloudformation: {
        Scoring: {
          Type: 'AWS::KinesisAnalyticsV2::Application',
          Properties: {
            RuntimeEnvironment: 'FLINK-1_20',
            ApplicationConfiguration: {
              FlinkApplicationConfiguration: { CheckpointConfiguration: { ConfigurationType: 'DEFAULT' } },
            },
          },
        },
      },
      terraform: {
        aws_kinesisanalyticsv2_application: {
          scoring: {
            service_execution_role: 'arn:aws:iam::111122223333:role/service',
            name: 'scoring',
            runtime_environment: 'FLINK-1_20',
            application_configuration: {
              application_code_configuration: { code_content_type: 'PLAINTEXT' },
              flink_application_configuration: { checkpoint_configuration: { configuration_type: 'DEFAULT' } },
            },
          },
        },
      },
    },
    {
      name: 'turned on',
      cloudformation: {
        Scoring: {
          Type: 'AWS::KinesisAnalyticsV2::Application',
          Properties: {
            RuntimeEnvironment: 'FLINK-1_20',
            ApplicationConfiguration: {
              FlinkApplicationConfiguration: {
                CheckpointConfiguration: { ConfigurationType: 'CUSTOM', CheckpointingEnabled: true },
              },
            },
          },
        },
      },
      terraform: {
        aws_kinesisanalyticsv2_application: {
          scoring: {
            service_execution_role: 'arn:aws:iam::111122223333:role/service',
            name: 'scoring',
            runtime_environment: 'FLINK-1_20',
            application_configuration: {
              application_code_configuration: { code_content_type: 'PLAINTEXT' },
              flink_application_configuration: {
                checkpoint_configuration: { configuration_type: 'CUSTOM', checkpointing_enabled: true },
              },
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'SQL',
      cloudformation: {
        Scoring: { Type: 'AWS::KinesisAnalyticsV2::Application', Properties: { RuntimeEnvironment: 'SQL-1_0' } },
      },
      terraform: {
        aws_kinesisanalyticsv2_application: {
          scoring: {
            service_execution_role: 'arn:aws:iam::111122223333:role/service',
            name: 'scoring',
            runtime_environment: 'SQL-1_0',
          },
        },
      },
    },
  ],
});
