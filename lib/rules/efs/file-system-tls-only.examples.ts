import { defineExamples } from '../../engine/rule';
import { fileSystemAlone, fileSystemWith, plainTransport } from './example-policy';

export default defineExamples({
  fails: [
    { name: 'no policy', ...fileSystemAlone },
    {
      name: 'another condition beside it',
      ...fileSystemWith({
        Condition: {
          Bool: { 'aws:SecureTransport': 'false', 'elasticfilesystem:AccessedViaMountTarget': 'false' },
        },
      }),
    },
    {
      name: 'a statement that allows',
      ...fileSystemWith({ ...plainTransport, Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
    },
  ],
  passes: [
    { name: 'everyone without TLS denied', ...fileSystemWith(plainTransport) },
    {
      name: 'mounts without TLS denied',
      ...fileSystemWith({ ...plainTransport, Action: 'elasticfilesystem:ClientMount' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Policy: { Type: 'String' } },
        Resources: { Shared: { Type: 'AWS::EFS::FileSystem', Properties: { FileSystemPolicy: { Ref: 'Policy' } } } },
      },
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: {
          aws_efs_file_system: { shared: {} },
          aws_efs_file_system_policy: {
            shared: { file_system_id: '${aws_efs_file_system.shared.id}', policy: '${var.policy}' },
          },
        },
      },
    },
  ],
});
