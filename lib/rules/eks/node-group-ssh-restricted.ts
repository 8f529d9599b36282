import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { nodeGroup } from '../../resources/eks/node-group';

export default defineRule({
  title: 'EKS nodes do not open SSH to the world',
  problem: 'The nodes of this group take SSH connections from any address.',
  why: 'A key without source groups opens port 22 to the internet on every node.',
  fix: {
    how: 'Leave remote access out and use Session Manager, or name the security groups that may connect.',
    cdk: "remoteAccess: { sshKeyName: 'operators', sourceSecurityGroups: [bastion] }",
    properties: {
      RemoteAccess: {
        SourceSecurityGroups: ['sg-1'],
      },
    },
    arguments: {
      remote_access: {
        source_security_group_ids: ['sg-1'],
      },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_100'],
    kics: ['eks_node_group_remote_access', 'eks_node_group_remote_access_disabled'],
  },
  resource: nodeGroup,
  check: (it) => when(it.sshKey.isSet(), () => it.sshSources.isSet()),
});
