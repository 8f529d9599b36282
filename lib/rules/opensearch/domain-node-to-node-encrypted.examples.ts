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
          Properties: { NodeToNodeEncryptionOptions: { Enabled: false } },
        },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', node_to_node_encryption: { enabled: false } } },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { NodeToNodeEncryptionOptions: { Enabled: true } },
        },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', node_to_node_encryption: { enabled: true } } },
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
            Properties: { NodeToNodeEncryptionOptions: { Enabled: { Ref: 'Choice' } } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_opensearch_domain: {
            search: { domain_name: 'search', node_to_node_encryption: { enabled: '${var.choice}' } },
          },
        },
      },
    },
  ],
});
