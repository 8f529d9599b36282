import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::FSx::FileSystem',
    Properties: { FileSystemType: 'OPENZFS', SubnetIds: ['subnet-1'], StorageCapacity: 1024, ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_fsx_openzfs_file_system: {
    it: { storage_capacity: 64, subnet_ids: ['subnet-1'], throughput_capacity: 160, ...own },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'one zone',
      cloudformation: inCloudFormation({ OpenZFSConfiguration: { DeploymentType: 'SINGLE_AZ_1' } }),
      terraform: inTerraform({ deployment_type: 'SINGLE_AZ_1' }),
    },
  ],
  passes: [
    {
      name: 'as it should be',
      cloudformation: inCloudFormation({ OpenZFSConfiguration: { DeploymentType: 'MULTI_AZ_1' } }),
      terraform: inTerraform({ deployment_type: 'MULTI_AZ_1' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ OpenZFSConfiguration: { DeploymentType: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ deployment_type: '${var.choice}' }),
      },
    },
  ],
  notApplicable: [{ name: 'another kind', cloudformation: inCloudFormation({ FileSystemType: 'LUSTRE' }) }],
});
