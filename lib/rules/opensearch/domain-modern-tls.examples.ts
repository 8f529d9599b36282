import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: { aws_opensearch_domain: { search: { domain_name: 'search' } } },
    },
    {
      name: 'TLS 1.0',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' } },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: {
            domain_name: 'search',
            domain_endpoint_options: { tls_security_policy: 'Policy-Min-TLS-1-0-2019-07' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'TLS 1.2',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' } },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: {
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
        Parameters: { Policy: { Type: 'String' } },
        Resources: {
          Search: {
            Type: 'AWS::OpenSearchService::Domain',
            Properties: { DomainEndpointOptions: { TLSSecurityPolicy: { Ref: 'Policy' } } },
          },
        },
      },
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: {
          aws_opensearch_domain: {
            search: { domain_name: 'search', domain_endpoint_options: { tls_security_policy: '${var.policy}' } },
          },
        },
      },
    },
  ],
});
