import { defineResource, defineRule, fact } from '../../engine/rule';

const cache = defineResource({
  cloudformation: 'AWS::AppSync::ApiCache',
  terraform: 'aws_appsync_api_cache',
  facts: { encrypted: fact<boolean>('TransitEncryptionEnabled', 'transit_encryption_enabled') },
});

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
  controls: { fsbp: ['AppSync.6'] },
  sameAs: { checkov: ['CKV_AWS_215'] },
  resource: cache,
  check: (it) => it.encrypted.isTrue(),
});
