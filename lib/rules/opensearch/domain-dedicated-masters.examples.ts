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
      name: 'one master node',
      cloudformation: domain({ ClusterConfig: { DedicatedMasterEnabled: true, DedicatedMasterCount: 1 } }),
      terraform: domainInTerraform({ cluster_config: { dedicated_master_enabled: true, dedicated_master_count: 1 } }),
    },
  ],
  passes: [
    {
      name: 'three master nodes',
      cloudformation: domain({ ClusterConfig: { DedicatedMasterEnabled: true, DedicatedMasterCount: 3 } }),
      terraform: domainInTerraform({ cluster_config: { dedicated_master_enabled: true, dedicated_master_count: 3 } }),
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
