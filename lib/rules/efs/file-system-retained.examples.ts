import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no deletion policy',
      cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem' } },
      terraform: { aws_efs_file_system: { shared: {} } },
    },
    {
      name: 'deleted on purpose',
      cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem', DeletionPolicy: 'Delete' } },
      terraform: { aws_efs_file_system: { shared: { lifecycle: { prevent_destroy: false } } } },
    },
  ],
  passes: [
    {
      name: 'kept',
      cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem', DeletionPolicy: 'Retain' } },
      terraform: { aws_efs_file_system: { shared: { lifecycle: { prevent_destroy: true } } } },
    },
  ],
});
