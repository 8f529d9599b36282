import { defineRule } from '../../engine/rule';
import { pipeline } from '../../resources/codepipeline/pipeline';

export default defineRule({
  title: 'Pipelines are of type V2',
  problem: 'This pipeline is of type V1.',
  why: 'Only V2 has triggers narrowed to branches and files, variables, conditions at stages and rollback.',
  fix: {
    how: 'Set the type to V2.',
    cdk: {
      pipelineType: 'PipelineType.V2',
    },
    properties: {
      PipelineType: 'V2',
    },
    arguments: {
      pipeline_type: 'V2',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},

  resource: pipeline,
  check: (it) => it.type.or('V1').is('V2'),
});
