import { defineExamples } from '../../engine/rule';
import { pipeline, pipelineInTerraform } from './example-pipeline';

const github = { Owner: 'ThirdParty', Provider: 'GitHub' };
const connection = { Owner: 'AWS', Provider: 'CodeStarSourceConnection' };

export default defineExamples({
  fails: [
    {
      name: 'the GitHub action of version 1',
      cloudformation: pipeline({}, github),
      terraform: pipelineInTerraform({}, github),
    },
  ],
  passes: [
    {
      name: 'a connection',
      cloudformation: pipeline({}, connection),
      terraform: pipelineInTerraform({}, connection),
    },
  ],
});
