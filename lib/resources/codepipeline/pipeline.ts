import { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';

/** A CodePipeline pipeline. */
export const pipeline = defineResource({
  cloudformation: 'AWS::CodePipeline::Pipeline',
  terraform: 'aws_codepipeline',
  facts: {
    type: fact<'V1' | 'V2'>('PipelineType', 'pipeline_type'),
    name: fact<string>('Name', 'name'),
    role: fact<string>('RoleArn', 'role_arn'),
    /** Where artifacts are kept, one per region. */
    artifactStores: fact<unknown[]>((it) => {
      const one = it.fact('ArtifactStore');
      const several = it.fact('ArtifactStores');
      if (!one.isAbsentHere) return new Fact(one, one.isUnknown ? one.value : [one.value]);
      return new Fact(
        several.at,
        several.isUnknown ? several.value : several.items().map((store) => store.get('ArtifactStore').value),
      );
    }, 'artifact_store'),
    /** The actions of all stages. */
    actions: fact<unknown[]>(
      (it) => {
        const stages = it.fact('Stages');
        return new Fact(
          stages.at,
          stages.isUnknown
            ? stages.value
            : stages.items().flatMap((stage) =>
                stage
                  .get('Actions')
                  .items()
                  .map((action) => action.value),
              ),
        );
      },
      (it) => {
        const stages = it.fact('stage');
        return new Fact(
          stages.at,
          stages.isUnknown
            ? stages.value
            : stages.items().flatMap((stage) =>
                stage
                  .get('action')
                  .items()
                  .map((action) => action.value),
              ),
        );
      },
    ),
  },
});
