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
      name: 'TLS 1.0',
      cloudformation: domain({ DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' } }),
      terraform: domainInTerraform({ domain_endpoint_options: { tls_security_policy: 'Policy-Min-TLS-1-0-2019-07' } }),
    },
  ],
  passes: [
    {
      name: 'TLS 1.2',
      cloudformation: domain({ DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' } }),
      terraform: domainInTerraform({
        domain_endpoint_options: { tls_security_policy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Policy: { Type: 'String' } },
        Resources: domain({ DomainEndpointOptions: { TLSSecurityPolicy: { Ref: 'Policy' } } }),
      },
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: domainInTerraform({ domain_endpoint_options: { tls_security_policy: '${var.policy}' } }),
      },
    },
  ],
});
