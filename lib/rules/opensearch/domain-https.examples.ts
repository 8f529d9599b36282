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
      cloudformation: domain({ DomainEndpointOptions: { EnforceHTTPS: false } }),
      terraform: domainInTerraform({ domain_endpoint_options: { enforce_https: false } }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: domain({ DomainEndpointOptions: { EnforceHTTPS: true } }),
      terraform: domainInTerraform({ domain_endpoint_options: { enforce_https: true } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: domain({ DomainEndpointOptions: { EnforceHTTPS: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: domainInTerraform({ domain_endpoint_options: { enforce_https: '${var.choice}' } }),
      },
    },
  ],
});
