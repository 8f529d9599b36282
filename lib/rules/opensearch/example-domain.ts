/** A domain, as examples of several rules have it. */
export const domain = (properties: object = {}) => ({
  Search: { Type: 'AWS::OpenSearchService::Domain', Properties: properties },
});

/** The same in Terraform. */
export const domainInTerraform = (args: object = {}) => ({
  aws_opensearch_domain: { search: { domain_name: 'search', ...args } },
});
