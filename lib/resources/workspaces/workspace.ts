import { defineResource, fact } from '../../engine/rule';

/** A virtual desktop. */
export const workspace = defineResource({
  cloudformation: 'AWS::WorkSpaces::Workspace',
  terraform: 'aws_workspaces_workspace',
  facts: {
    rootEncrypted: fact<boolean>('RootVolumeEncryptionEnabled', 'root_volume_encryption_enabled'),
    userEncrypted: fact<boolean>('UserVolumeEncryptionEnabled', 'user_volume_encryption_enabled'),
  },
});
