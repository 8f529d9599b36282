import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::FSx::FileSystem', Properties: { FileSystemType: 'OPENZFS', SubnetIds: ['subnet-1'], ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_fsx_openzfs_file_system: {
    it: {
      storage_capacity: 64,
      subnet_ids: ['subnet-1'],
      throughput_capacity: 160,
      deployment_type: 'MULTI_AZ_1',
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: inCloudFormation({ OpenZFSConfiguration: { DeploymentType: 'MULTI_AZ_1' } }),
      terraform: inTerraform(),
    },
    {
      name: 'backups alone',
      cloudformation: inCloudFormation({
        OpenZFSConfiguration: { DeploymentType: 'MULTI_AZ_1', CopyTagsToBackups: true },
      }),
      terraform: inTerraform({ copy_tags_to_backups: true }),
    },
  ],
  passes: [
    {
      name: 'as it should be',
      cloudformation: inCloudFormation({ OpenZFSConfiguration: { CopyTagsToBackups: true, CopyTagsToVolumes: true } }),
      terraform: inTerraform({ copy_tags_to_backups: true, copy_tags_to_volumes: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          OpenZFSConfiguration: { CopyTagsToBackups: { Ref: 'Choice' }, CopyTagsToVolumes: true },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ copy_tags_to_backups: '${var.choice}', copy_tags_to_volumes: true }),
      },
    },
  ],
  notApplicable: [{ name: 'another kind', cloudformation: inCloudFormation({ FileSystemType: 'LUSTRE' }) }],
});
