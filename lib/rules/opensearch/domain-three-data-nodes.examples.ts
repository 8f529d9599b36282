import { defineExamples } from '../../engine/rule';
import { domain, domainInTerraform } from './example-domain';

export default defineExamples({
  fails: [
    {
      name: 'the default of one node',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: domainInTerraform(),
    },
    {
      name: 'two nodes',
      cloudformation: domain({ ClusterConfig: { InstanceCount: 2 } }),
      terraform: domainInTerraform({ cluster_config: { instance_count: 2 } }),
    },
  ],
  passes: [
    {
      name: 'three nodes',
      cloudformation: domain({ ClusterConfig: { InstanceCount: 3 } }),
      terraform: domainInTerraform({ cluster_config: { instance_count: 3 } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Nodes: { Type: 'String' } },
        Resources: domain({ ClusterConfig: { InstanceCount: { Ref: 'Nodes' } } }),
      },
      terraform: {
        variable: { nodes: { type: 'string' } },
        resource: domainInTerraform({ cluster_config: { instance_count: '${var.nodes}' } }),
      },
    },
  ],
});
