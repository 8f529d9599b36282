import { defineRule } from '../../engine/rule';
import { api } from '../../resources/appsync/api';

export default defineRule({
  title: 'GraphQL APIs are traced',
  problem: 'This GraphQL API is not traced with X-Ray.',
  why: 'Traces show which service a request went through, and where it failed or was slow.',
  fix: {
    how: 'Turn X-Ray tracing on.',
    cdk: { xrayEnabled: true },
    properties: { XrayEnabled: true },
    arguments: { xray_enabled: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['AppSyncTracing'] },
  resource: api,
  check: (it) => it.traced.isTrue(),
});
