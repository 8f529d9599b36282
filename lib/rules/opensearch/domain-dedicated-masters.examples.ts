import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: { aws_opensearch_domain: { search: { domain_name: 'search' } } },
    },
    {
      name: 'one master node',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { ClusterConfig: { DedicatedMasterEnabled: true, DedicatedMasterCount: 1 } },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: {
            domain_name: 'search',
            cluster_config: { dedicated_master_enabled: true, dedicated_master_count: 1 },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'three master nodes',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { ClusterConfig: { DedicatedMasterEnabled: true, DedicatedMasterCount: 3 } },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: {
            domain_name: 'search',
            cluster_config: { dedicated_master_enabled: true, dedicated_master_count: 3 },
          },
        },
      },
    },
    {
      name: 'a domain of Elasticsearch',
      cloudformation: {
        Search: {
          Type: 'AWS::Elasticsearch::Domain',
          Properties: { ElasticsearchClusterConfig: { DedicatedMasterEnabled: true, DedicatedMasterCount: 3 } },
        },
      },
    },
  ],
});
