import { defineRule } from '../../engine/rule';
import { any, when } from '../../engine/verdict';
import { application } from '../../resources/kinesisanalytics/application';

export default defineRule({
  title: 'Flink applications keep checkpoints',
  problem: 'This application keeps no checkpoints.',
  why: 'After a failure it starts from nothing and loses or repeats what it had counted.',
  fix: {
    how: 'Leave checkpoints at their default, or turn them on.',
    properties: {
      ApplicationConfiguration: {
        FlinkApplicationConfiguration: { CheckpointConfiguration: { ConfigurationType: 'DEFAULT' } },
      },
    },
    arguments: {
      application_configuration: {
        flink_application_configuration: { checkpoint_configuration: { configuration_type: 'DEFAULT' } },
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['KinesisDataAnalyticsFlinkCheckpointing'] },
  resource: application,
  check: (it) =>
    when(
      it.runtime.or('').holds((runtime) => runtime.startsWith('FLINK')),
      () => any(it.checkpointType.is('DEFAULT'), it.checkpointing.isTrue()),
    ),
});
