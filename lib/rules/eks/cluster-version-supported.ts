import { defineRule } from '../../engine/rule';
import { cluster, isSupported } from '../../resources/eks/cluster';

export default defineRule({
  title: 'EKS clusters run a Kubernetes version that still gets patches',
  problem: 'This cluster asks for a Kubernetes version that AWS no longer patches.',
  why: 'Known flaws stay open until the cluster is upgraded.',
  fix: {
    how: 'Upgrade the cluster, one minor version at a time.',
    cdk: {
      version: 'KubernetesVersion.V1_34',
    },
    properties: {
      Version: '1.34',
    },
    arguments: {
      version: '1.34',
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['EKS.2'],
  },
  unseen: { 'EKS.2': 'whether support of the version is extended: AWS still patches it then' },
  sameAs: {
    checkov: ['CKV_AWS_339'],
  },
  resource: cluster,
  check: (it) => isSupported(it.version),
});
