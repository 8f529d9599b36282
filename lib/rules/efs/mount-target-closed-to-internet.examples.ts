import { closedToInternet } from '../example-networks';

export default closedToInternet(2049, {
  cloudformation: (group) => ({
    Type: 'AWS::EFS::MountTarget',
    Properties: { FileSystemId: 'fs-1', SubnetId: 'subnet-1', SecurityGroups: [group] },
  }),
  terraform: (group) => ({
    aws_efs_mount_target: { it: { file_system_id: 'fs-1', subnet_id: 'subnet-1', security_groups: [group] } },
  }),
});
