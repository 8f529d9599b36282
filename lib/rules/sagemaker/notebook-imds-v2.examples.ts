import { defineExamples } from '../../engine/rule';
import { notebook, notebookInTerraform } from './example-notebook';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: notebook(),
      terraform: notebookInTerraform(),
    },
    {
      name: 'version 1',
      cloudformation: notebook({
        InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '1' },
      }),
      terraform: notebookInTerraform({
        instance_metadata_service_configuration: { minimum_instance_metadata_service_version: '1' },
      }),
    },
  ],
  passes: [
    {
      name: 'version 2',
      cloudformation: notebook({
        InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
      }),
      terraform: notebookInTerraform({
        instance_metadata_service_configuration: { minimum_instance_metadata_service_version: '2' },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: notebook({
          InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: { Ref: 'Choice' } },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: notebookInTerraform({
          instance_metadata_service_configuration: { minimum_instance_metadata_service_version: '${var.choice}' },
        }),
      },
    },
  ],
});
