import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { methodSettings } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'Methods of REST APIs cache answers',
  problem: 'This stage leaves methods uncached.',
  why: 'A cache keeps repeated requests from reaching, and overloading, what is behind the API.',
  fix: {
    how: 'Turn caching on for the methods, and encrypt it.',
    cdk: { cachingEnabled: true, cacheDataEncrypted: true },
    properties: {
      CacheClusterEnabled: true,
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true, CacheDataEncrypted: true }],
    },
    arguments: { settings: { caching_enabled: true, cache_data_encrypted: true } },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['APIGWCacheEnabledAndEncrypted'],
    checkov: ['CKV_AWS_225'],
    guard: ['API_GW_CACHE_ENABLED_AND_ENCRYPTED'],
    trivy: ['AWS-0190'],
  },
  resource: methodSettings,
  check: (it) => {
    const settings = it.settings.known ?? [];
    return it.settings.isUnknown
      ? it.settings.unknown()
      : all(
          settings.length > 0 ? it.settings.pass() : it.settings.fail(),
          ...settings.map((one) => one.caching.isTrue()),
        );
  },
});
