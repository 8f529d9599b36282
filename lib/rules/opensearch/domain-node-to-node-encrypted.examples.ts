import { defineExamples } from '../../engine/rule';
import { domain, domainInTerraform } from './example-domain';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: domainInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: domain({ NodeToNodeEncryptionOptions: { Enabled: false } }),
      terraform: domainInTerraform({ node_to_node_encryption: { enabled: false } }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: domain({ NodeToNodeEncryptionOptions: { Enabled: true } }),
      terraform: domainInTerraform({ node_to_node_encryption: { enabled: true } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: domain({ NodeToNodeEncryptionOptions: { Enabled: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: domainInTerraform({ node_to_node_encryption: { enabled: '${var.choice}' } }),
      },
    },
  ],
});
