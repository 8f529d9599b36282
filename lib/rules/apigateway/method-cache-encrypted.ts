import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { methodSettings } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'Caches of REST APIs are encrypted',
  problem: 'This stage caches answers unencrypted.',
  why: 'The cache holds answers for one caller on disk; encryption keeps them from whoever gets hold of it.',
  fix: {
    how: 'Encrypt cached data wherever caching is on.',
    cdk: { cacheDataEncrypted: true },
    properties: {
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true, CacheDataEncrypted: true }],
    },
    arguments: { settings: { cache_data_encrypted: true } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['APIGateway.5'] },
  sameAs: {
    'cdk-nag': ['APIGWCacheEnabledAndEncrypted'],
    cfn_nag: ['W87'],
    checkov: ['CKV_AWS_308'],
    guard: ['API_GW_CACHE_ENABLED_AND_ENCRYPTED'],
    kics: ['api_gateway_cache_encrypted_disabled', 'api_gateway_method_settings_cache_not_encrypted'],
    trivy: ['AWS-0002', 'AWS-0110'],
  },
  resource: methodSettings,
  check: (it) => {
    const settings = it.settings.known ?? [];
    return it.settings.isUnknown
      ? it.settings.unknown()
      : all(
          it.settings.pass(),
          ...settings.map((one) => when(one.caching.or(false).isTrue(), () => one.cacheEncrypted.isTrue())),
        );
  },
});
