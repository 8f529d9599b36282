import { defineExamples } from '../../engine/rule';
import { build, project, projectInTerraform, whole, wholeInTerraform } from './example-project';

export default defineExamples({
  fails: [
    {
      name: 'a cache in S3',
      ...build(
        { Cache: { Type: 'S3', Location: 'caches/build' } },
        { cache: { type: 'S3', location: 'caches/build' } },
      ),
    },
    {
      name: 'a cache on the host',
      ...build(
        { Cache: { Type: 'LOCAL', Modes: ['LOCAL_SOURCE_CACHE'] } },
        { cache: { type: 'LOCAL', modes: ['LOCAL_SOURCE_CACHE'] } },
      ),
    },
  ],
  passes: [
    { name: 'left out', ...build({}, {}) },
    { name: 'none', ...build({ Cache: { Type: 'NO_CACHE' } }, { cache: { type: 'NO_CACHE' } }) },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Cache: { Type: 'String' } },
        Resources: project(whole({ Cache: { Type: { Ref: 'Cache' } } })),
      },
      terraform: {
        variable: { cache: { type: 'string' } },
        resource: projectInTerraform(wholeInTerraform({ cache: { type: '${var.cache}' } })),
      },
    },
  ],
});
