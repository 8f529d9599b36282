import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains have three data nodes',
  problem: 'This domain has fewer than three data nodes.',
  why: 'With three, every shard has a copy and one node can be lost without harm.',
  fix: {
    how: 'Use three data nodes or more.',
    cdk: 'capacity: { dataNodes: 3 }',
    properties: { ClusterConfig: { InstanceCount: 3 } },
    arguments: { cluster_config: { instance_count: 3 } },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['Opensearch.6', 'ES.6'] },
  sameAs: {
    guard: ['ELASTICSEARCH_DATA_NODE_FAULT_TOLERANCE', 'OPENSEARCH_DATA_NODE_FAULT_TOLERANCE'],
  },
  resource: domain,
  check: (it) => it.dataNodes.or(1).atLeast(3),
});
