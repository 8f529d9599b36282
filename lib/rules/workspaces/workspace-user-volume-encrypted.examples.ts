import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Desktop: {
          Type: 'AWS::WorkSpaces::Workspace',
          Properties: { BundleId: 'wsb-1', DirectoryId: 'd-1', UserName: 'jo' },
        },
      },
      terraform: {
        aws_workspaces_workspace: { desktop: { bundle_id: 'wsb-1', directory_id: 'd-1', user_name: 'jo' } },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Desktop: {
          Type: 'AWS::WorkSpaces::Workspace',
          Properties: { BundleId: 'wsb-1', DirectoryId: 'd-1', UserName: 'jo', UserVolumeEncryptionEnabled: false },
        },
      },
      terraform: {
        aws_workspaces_workspace: {
          desktop: { bundle_id: 'wsb-1', directory_id: 'd-1', user_name: 'jo', user_volume_encryption_enabled: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Desktop: {
          Type: 'AWS::WorkSpaces::Workspace',
          Properties: { BundleId: 'wsb-1', DirectoryId: 'd-1', UserName: 'jo', UserVolumeEncryptionEnabled: true },
        },
      },
      terraform: {
        aws_workspaces_workspace: {
          desktop: { bundle_id: 'wsb-1', directory_id: 'd-1', user_name: 'jo', user_volume_encryption_enabled: true },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Desktop: {
            Type: 'AWS::WorkSpaces::Workspace',
            Properties: {
              BundleId: 'wsb-1',
              DirectoryId: 'd-1',
              UserName: 'jo',
              UserVolumeEncryptionEnabled: { Ref: 'Choice' },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_workspaces_workspace: {
            desktop: {
              bundle_id: 'wsb-1',
              directory_id: 'd-1',
              user_name: 'jo',
              user_volume_encryption_enabled: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
