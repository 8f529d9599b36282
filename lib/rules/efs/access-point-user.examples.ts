import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Uploads: { Type: 'AWS::EFS::AccessPoint', Properties: { FileSystemId: 'fs-1' } } },
      terraform: { aws_efs_access_point: { uploads: { file_system_id: 'fs-1' } } },
    },
  ],
  passes: [
    {
      name: 'a user',
      cloudformation: {
        Uploads: {
          Type: 'AWS::EFS::AccessPoint',
          Properties: { FileSystemId: 'fs-1', PosixUser: { Uid: '1000', Gid: '1000' } },
        },
      },
      terraform: {
        aws_efs_access_point: { uploads: { file_system_id: 'fs-1', posix_user: { uid: 1000, gid: 1000 } } },
      },
    },
  ],
});
