import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains encrypt traffic between their nodes',
  problem: 'Data crosses the network unencrypted between the nodes of this domain.',
  why: 'Whoever can listen on the network reads what is indexed and searched.',
  fix: {
    how: 'Turn node-to-node encryption on.',
    cdk: { nodeToNodeEncryption: true },
    properties: { NodeToNodeEncryptionOptions: { Enabled: true } },
    arguments: { node_to_node_encryption: { enabled: true } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['Opensearch.3', 'ES.3'] },
  sameAs: {
    terrascan: ['AC_AWS_0468'],
    checkov: ['CKV_AWS_6'],
    trivy: ['AWS-0043'],
    kics: ['elasticsearch_domain_not_encrypted_node_to_node'],
    cfn_nag: ['W85'],
    guard: ['ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK', 'OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK'],
    'cdk-nag': ['OpenSearchNodeToNodeEncryption'],
  },
  resource: domain,
  check: (it) => it.nodeToNodeEncrypted.isTrue(),
});
