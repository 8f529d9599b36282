import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Uploads: { Type: 'AWS::EFS::AccessPoint', Properties: { FileSystemId: 'fs-1' } } },
      terraform: { aws_efs_access_point: { uploads: { file_system_id: 'fs-1' } } },
    },
    {
      name: 'the root',
      cloudformation: {
        Uploads: { Type: 'AWS::EFS::AccessPoint', Properties: { FileSystemId: 'fs-1', RootDirectory: { Path: '/' } } },
      },
      terraform: { aws_efs_access_point: { uploads: { file_system_id: 'fs-1', root_directory: { path: '/' } } } },
    },
  ],
  passes: [
    {
      name: 'a directory',
      cloudformation: {
        Uploads: {
          Type: 'AWS::EFS::AccessPoint',
          Properties: { FileSystemId: 'fs-1', RootDirectory: { Path: '/uploads' } },
        },
      },
      terraform: {
        aws_efs_access_point: { uploads: { file_system_id: 'fs-1', root_directory: { path: '/uploads' } } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Path: { Type: 'String' } },
        Resources: {
          Uploads: {
            Type: 'AWS::EFS::AccessPoint',
            Properties: { FileSystemId: 'fs-1', RootDirectory: { Path: { Ref: 'Path' } } },
          },
        },
      },
      terraform: {
        variable: { path: { type: 'string' } },
        resource: {
          aws_efs_access_point: { uploads: { file_system_id: 'fs-1', root_directory: { path: '${var.path}' } } },
        },
      },
    },
  ],
});
