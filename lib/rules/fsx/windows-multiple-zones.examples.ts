import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::FSx::FileSystem',
    Properties: { FileSystemType: 'WINDOWS', SubnetIds: ['subnet-1'], StorageCapacity: 1024, ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_fsx_windows_file_system: {
    it: {
      storage_capacity: 32,
      subnet_ids: ['subnet-1', 'subnet-2'],
      throughput_capacity: 16,
      active_directory_id: 'd-1',
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'one zone',
      cloudformation: inCloudFormation({ WindowsConfiguration: { DeploymentType: 'SINGLE_AZ_1' } }),
      terraform: inTerraform({ deployment_type: 'SINGLE_AZ_1' }),
    },
  ],
  passes: [
    {
      name: 'as it should be',
      cloudformation: inCloudFormation({ WindowsConfiguration: { DeploymentType: 'MULTI_AZ_1' } }),
      terraform: inTerraform({ deployment_type: 'MULTI_AZ_1' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ WindowsConfiguration: { DeploymentType: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ deployment_type: '${var.choice}' }),
      },
    },
  ],
  notApplicable: [{ name: 'another kind', cloudformation: inCloudFormation({ FileSystemType: 'LUSTRE' }) }],
});
