import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: { aws_opensearch_domain: { search: { domain_name: 'search' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { DomainEndpointOptions: { EnforceHTTPS: false } },
        },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', domain_endpoint_options: { enforce_https: false } } },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { DomainEndpointOptions: { EnforceHTTPS: true } },
        },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', domain_endpoint_options: { enforce_https: true } } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Search: {
            Type: 'AWS::OpenSearchService::Domain',
            Properties: { DomainEndpointOptions: { EnforceHTTPS: { Ref: 'Choice' } } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_opensearch_domain: {
            search: { domain_name: 'search', domain_endpoint_options: { enforce_https: '${var.choice}' } },
          },
        },
      },
    },
  ],
});
