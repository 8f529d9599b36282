import { defineRule } from '../../engine/rule';
import { cache } from '../../resources/appsync/cache';

export default defineRule({
  title: 'Caches of GraphQL APIs are encrypted in transit',
  problem: 'This cache of a GraphQL API is not encrypted in transit.',
  why: 'Between API and cache, answers otherwise travel in the clear.',
  fix: {
    how: 'Turn the encryption on; it cannot be changed later.',
    properties: { TransitEncryptionEnabled: true },
    arguments: { transit_encryption_enabled: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['AppSync.6'] },
  sameAs: { checkov: ['CKV_AWS_215'] },
  resource: cache,
  check: (it) => it.encryptedInTransit.isTrue(),
});
