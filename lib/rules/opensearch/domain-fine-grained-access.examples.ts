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
      cloudformation: domain({ AdvancedSecurityOptions: { Enabled: false } }),
      terraform: domainInTerraform({ advanced_security_options: { enabled: false } }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: domain({ AdvancedSecurityOptions: { Enabled: true } }),
      terraform: domainInTerraform({ advanced_security_options: { enabled: true } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: domain({ AdvancedSecurityOptions: { Enabled: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: domainInTerraform({ advanced_security_options: { enabled: '${var.choice}' } }),
      },
    },
  ],
});
