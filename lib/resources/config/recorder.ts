import { defineResource, fact } from '../../engine/rule';

/** What AWS Config records. */
export const recorder = defineResource({
  cloudformation: 'AWS::Config::ConfigurationRecorder',
  terraform: 'aws_config_configuration_recorder',
  facts: {
    allSupported: fact<boolean>(
      (it) =>
        it.fact('RecordingGroup').isAbsentHere
          ? it.fact<boolean>('RecordingGroup').or(true)
          : it.fact<boolean>('RecordingGroup.AllSupported').or(false),
      (it) => it.fact<boolean>('recording_group.all_supported').or(true),
    ),
    globalTypes: fact<boolean>(
      'RecordingGroup.IncludeGlobalResourceTypes',
      'recording_group.include_global_resource_types',
    ),
    running: fact<boolean>(undefined, (it) =>
      it.companion('aws_config_configuration_recorder_status', 'name', 'name').fact('is_enabled'),
    ),
  },
});
