import { defineResource, fact } from '../../engine/rule';

/** A managed group of EKS nodes. */
export const nodeGroup = defineResource({
  cloudformation: 'AWS::EKS::Nodegroup',
  terraform: 'aws_eks_node_group',
  facts: {
    version: fact<string>('Version', 'version'),
    sshKey: fact<string>('RemoteAccess.Ec2SshKey', 'remote_access.ec2_ssh_key'),
    sshSources: fact<string[]>('RemoteAccess.SourceSecurityGroups', 'remote_access.source_security_group_ids'),
  },
});
