import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the default of one node',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: { aws_opensearch_domain: { search: { domain_name: 'search' } } },
    },
    {
      name: 'two nodes',
      cloudformation: {
        Search: { Type: 'AWS::OpenSearchService::Domain', Properties: { ClusterConfig: { InstanceCount: 2 } } },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', cluster_config: { instance_count: 2 } } },
      },
    },
  ],
  passes: [
    {
      name: 'three nodes',
      cloudformation: {
        Search: { Type: 'AWS::OpenSearchService::Domain', Properties: { ClusterConfig: { InstanceCount: 3 } } },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', cluster_config: { instance_count: 3 } } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Nodes: { Type: 'String' } },
        Resources: {
          Search: {
            Type: 'AWS::OpenSearchService::Domain',
            Properties: { ClusterConfig: { InstanceCount: { Ref: 'Nodes' } } },
          },
        },
      },
      terraform: {
        variable: { nodes: { type: 'string' } },
        resource: {
          aws_opensearch_domain: {
            search: { domain_name: 'search', cluster_config: { instance_count: '${var.nodes}' } },
          },
        },
      },
    },
  ],
});
