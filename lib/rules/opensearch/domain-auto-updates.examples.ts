import { defineExamples } from '../../engine/rule';

const domain = (options?: object) => ({
  Search: {
    Type: 'AWS::OpenSearchService::Domain',
    Properties: { EngineVersion: 'OpenSearch_2.19', ...(options && { SoftwareUpdateOptions: options }) },
  },
});

const inTerraform = (options?: object) => ({
  aws_opensearch_domain: {
    search: {
      domain_name: 'search',
      engine_version: 'OpenSearch_2.19',
      ...(options && { software_update_options: options }),
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'left out', cloudformation: domain(), terraform: inTerraform() },
    {
      name: 'off',
      cloudformation: domain({ AutoSoftwareUpdateEnabled: false }),
      terraform: inTerraform({ auto_software_update_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: domain({ AutoSoftwareUpdateEnabled: true }),
      terraform: inTerraform({ auto_software_update_enabled: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: domain({ AutoSoftwareUpdateEnabled: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'bool' } },
        resource: inTerraform({ auto_software_update_enabled: '${var.choice}' }),
      },
    },
  ],
});
