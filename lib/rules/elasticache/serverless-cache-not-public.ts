import { defineResource, defineRule, fact } from '../../engine/rule';

const serverlessCache = defineResource({
  cloudformation: 'AWS::ElastiCache::ServerlessCache',
  terraform: [],
  facts: { connections: fact<'vpc' | 'public'>('ConnectionType', undefined) },
});

export default defineRule({
  title: 'Serverless caches take connections from their network alone',
  problem: 'This cache takes connections from the internet.',
  why: 'Scanners find open databases within minutes, and try stolen passwords from then on.',
  fix: {
    how: 'Take connections from a VPC.',
    properties: { ConnectionType: 'vpc' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  resource: serverlessCache,
  check: (it) => it.connections.or('vpc').isNot('public'),
});
