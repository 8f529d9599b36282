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
    {
      name: 'the default of a block that says something else',
      terraform: {
        aws_opensearch_domain: {
          main: {
            domain_name: 'search',
            domain_endpoint_options: { tls_security_policy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
          },
        },
      },
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
