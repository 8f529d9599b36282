import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/eks/cluster';

export default defineRule({
  title: 'EKS clusters cannot be deleted by accident',
  problem: 'This cluster can be deleted with one call.',
  why: 'With the cluster go its workloads, their configuration and their secrets.',
  fix: {
    how: 'Turn deletion protection on.',
    properties: {
      DeletionProtection: true,
    },
    arguments: {
      deletion_protection: true,
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},

  resource: cluster,
  check: (it) => it.deletionProtection.isTrue(),
});
