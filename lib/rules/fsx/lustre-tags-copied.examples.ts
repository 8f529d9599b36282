import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::FSx::FileSystem',
    Properties: { FileSystemType: 'LUSTRE', SubnetIds: ['subnet-1'], StorageCapacity: 1200, ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_fsx_lustre_file_system: { it: { storage_capacity: 1200, subnet_ids: ['subnet-1'], ...own } },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'turned off',
      cloudformation: inCloudFormation({ LustreConfiguration: { CopyTagsToBackups: false } }),
      terraform: inTerraform({ copy_tags_to_backups: false }),
    },
  ],
  passes: [
    {
      name: 'as it should be',
      cloudformation: inCloudFormation({ LustreConfiguration: { CopyTagsToBackups: true } }),
      terraform: inTerraform({ copy_tags_to_backups: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ LustreConfiguration: { CopyTagsToBackups: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ copy_tags_to_backups: '${var.choice}' }),
      },
    },
  ],
  notApplicable: [{ name: 'another kind', cloudformation: inCloudFormation({ FileSystemType: 'WINDOWS' }) }],
});
