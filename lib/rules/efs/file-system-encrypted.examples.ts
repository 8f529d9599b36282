import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem' } },
      terraform: { aws_efs_file_system: { shared: {} } },
    },
    {
      name: 'turned off',
      cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: false } } },
      terraform: { aws_efs_file_system: { shared: { encrypted: false } } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true } } },
      terraform: { aws_efs_file_system: { shared: { encrypted: true } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: { Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: { Ref: 'Choice' } } } },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: { aws_efs_file_system: { shared: { encrypted: '${var.choice}' } } },
      },
    },
  ],
});
