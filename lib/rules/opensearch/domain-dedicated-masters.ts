import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains have three dedicated master nodes',
  problem: 'This domain does not have three nodes that only keep the cluster together.',
  why: 'Without them a busy or lost data node can take the whole domain down.',
  fix: {
    how: 'Turn dedicated master nodes on and use three.',
    cdk: 'capacity: { masterNodes: 3 }',
    properties: {
      ClusterConfig: { DedicatedMasterEnabled: true, DedicatedMasterCount: 3, DedicatedMasterType: 'm6g.large.search' },
    },
    arguments: {
      cluster_config: {
        dedicated_master_enabled: true,
        dedicated_master_count: 3,
        dedicated_master_type: 'm6g.large.search',
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['ES.7'] },
  sameAs: {
    checkov: ['CKV2_AWS_59', 'CKV_AWS_318'],
    guard: ['ELASTICSEARCH_PRIMARY_NODE_FAULT_TOLERANCE'],
    'cdk-nag': ['OpenSearchDedicatedMasterNode'],
  },
  resource: domain,
  check: (it) => all(it.dedicatedMasters.isTrue(), it.masterCount.or(3).atLeast(3)),
});
