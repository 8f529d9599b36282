import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: {
        Desktop: {
          Type: 'AWS::WorkSpaces::Workspace',
          Properties: {
            BundleId: 'wsb-1',
            DirectoryId: 'd-1',
            UserName: 'ada',
            UserVolumeEncryptionEnabled: false,
          },
        },
      },
      terraform: {
        aws_workspaces_workspace: {
          desktop: {
            bundle_id: 'wsb-1',
            directory_id: 'd-1',
            user_name: 'ada',
            user_volume_encryption_enabled: false,
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Desktop: {
          Type: 'AWS::WorkSpaces::Workspace',
          Properties: {
            BundleId: 'wsb-1',
            DirectoryId: 'd-1',
            UserName: 'ada',
          },
        },
      },
      terraform: {
        aws_workspaces_workspace: {
          desktop: {
            bundle_id: 'wsb-1',
            directory_id: 'd-1',
            user_name: 'ada',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: {
        Desktop: {
          Type: 'AWS::WorkSpaces::Workspace',
          Properties: {
            BundleId: 'wsb-1',
            DirectoryId: 'd-1',
            UserName: 'ada',
            UserVolumeEncryptionEnabled: true,
          },
        },
      },
      terraform: {
        aws_workspaces_workspace: {
          desktop: {
            bundle_id: 'wsb-1',
            directory_id: 'd-1',
            user_name: 'ada',
            user_volume_encryption_enabled: true,
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Choice: {
            Type: 'String',
          },
        },
        Resources: {
          Desktop: {
            Type: 'AWS::WorkSpaces::Workspace',
            Properties: {
              BundleId: 'wsb-1',
              DirectoryId: 'd-1',
              UserName: 'ada',
              UserVolumeEncryptionEnabled: {
                Ref: 'Choice',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          choice: {
            type: 'string',
          },
        },
        resource: {
          aws_workspaces_workspace: {
            desktop: {
              bundle_id: 'wsb-1',
              directory_id: 'd-1',
              user_name: 'ada',
              user_volume_encryption_enabled: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
