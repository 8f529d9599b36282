import { defineRule } from '../../engine/rule';
import { cache } from '../../resources/appsync/cache';

export default defineRule({
  title: 'Caches of GraphQL APIs are encrypted at rest',
  problem: 'This cache of a GraphQL API is not encrypted at rest.',
  why: 'The cache holds answers for one caller on disk; encryption keeps them from whoever gets hold of it.',
  fix: {
    how: 'Turn the encryption on; it cannot be changed later.',
    properties: { AtRestEncryptionEnabled: true },
    arguments: { at_rest_encryption_enabled: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['AppSync.1'] },
  sameAs: { checkov: ['CKV_AWS_214'] },
  resource: cache,
  check: (it) => it.encryptedAtRest.isTrue(),
});
