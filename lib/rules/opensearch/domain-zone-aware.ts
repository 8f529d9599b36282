import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains span availability zones',
  problem: 'All nodes of this domain are in one availability zone.',
  why: 'The domain stops, and may lose data, when the zone does.',
  fix: {
    how: 'Turn zone awareness on.',
    cdk: 'zoneAwareness: { enabled: true }',
    properties: { ClusterConfig: { ZoneAwarenessEnabled: true } },
    arguments: { cluster_config: { zone_awareness_enabled: true } },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['Opensearch.6', 'ES.6'] },
  sameAs: {
    checkov: ['CKV_AWS_318'],
    guard: ['ELASTICSEARCH_DATA_NODE_FAULT_TOLERANCE', 'OPENSEARCH_DATA_NODE_FAULT_TOLERANCE'],
    'cdk-nag': ['OpenSearchZoneAwareness'],
  },
  resource: domain,
  check: (it) => it.zoneAware.isTrue(),
});
