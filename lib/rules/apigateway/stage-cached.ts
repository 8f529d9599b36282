import { defineRule } from '../../engine/rule';
import { stage } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'Stages of REST APIs cache answers',
  problem: 'This stage has no cache.',
  why: 'A cache keeps repeated requests from reaching, and overloading, what is behind the API.',
  fix: {
    how: 'Turn the cache cluster on, and encrypt it.',
    cdk: { cacheClusterEnabled: true, cacheDataEncrypted: true },
    properties: { CacheClusterEnabled: true },
    arguments: { cache_cluster_enabled: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_120'],
    kics: ['api_gateway_cache_cluster_disabled', 'serverless_api_cache_cluster_disabled'],
  },
  resource: stage,
  check: (it) => it.cached.isTrue(),
});
