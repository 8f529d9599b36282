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
      cloudformation: domain({ EncryptionAtRestOptions: { Enabled: false } }),
      terraform: domainInTerraform({ encrypt_at_rest: { enabled: false } }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: domain({ EncryptionAtRestOptions: { Enabled: true } }),
      terraform: domainInTerraform({ encrypt_at_rest: { enabled: true } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: domain({ EncryptionAtRestOptions: { Enabled: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: domainInTerraform({ encrypt_at_rest: { enabled: '${var.choice}' } }),
      },
    },
  ],
});
