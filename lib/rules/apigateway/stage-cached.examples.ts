import { defineExamples } from '../../engine/rule';
import { stage, stageInTerraform } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'no cache',
      cloudformation: stage({ RestApiId: 'api' }),
      terraform: stageInTerraform({ rest_api_id: 'api' }),
    },
  ],
  passes: [
    {
      name: 'a cache',
      cloudformation: stage({ RestApiId: 'api', CacheClusterEnabled: true }),
      terraform: stageInTerraform({ rest_api_id: 'api', cache_cluster_enabled: true }),
    },
  ],
});
