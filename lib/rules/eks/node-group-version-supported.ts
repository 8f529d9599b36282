import { defineRule } from '../../engine/rule';
import { isSupported } from '../../resources/eks/cluster';
import { nodeGroup } from '../../resources/eks/node-group';

export default defineRule({
  title: 'EKS nodes run a Kubernetes version that still gets patches',
  problem: 'The Kubernetes version of these nodes no longer gets patches.',
  why: 'Known vulnerabilities of the kubelet and of what runs beside it stay open.',
  fix: {
    how: 'Update the nodes to a version that EKS supports.',
    properties: { Version: '1.33' },
    arguments: { version: '1.33' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['EKS.9'] },
  sameAs: {},
  resource: nodeGroup,
  check: (it) => isSupported(it.version),
});
