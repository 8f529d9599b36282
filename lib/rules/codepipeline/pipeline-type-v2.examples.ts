import { defineExamples } from '../../engine/rule';
import { pipeline, pipelineInTerraform } from './example-pipeline';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: pipeline(),
      terraform: pipelineInTerraform(),
    },
    {
      name: 'V1',
      cloudformation: pipeline({ PipelineType: 'V1' }),
      terraform: pipelineInTerraform({ pipeline_type: 'V1' }),
    },
  ],
  passes: [
    {
      name: 'V2',
      cloudformation: pipeline({ PipelineType: 'V2' }),
      terraform: pipelineInTerraform({ pipeline_type: 'V2' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Kind: { Type: 'String' } },
        Resources: pipeline({ PipelineType: { Ref: 'Kind' } }),
      },
      terraform: {
        variable: { kind: { type: 'string' } },
        resource: pipelineInTerraform({ pipeline_type: '${var.kind}' }),
      },
    },
  ],
});
