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
      cloudformation: domain({ ClusterConfig: { ZoneAwarenessEnabled: false } }),
      terraform: domainInTerraform({ cluster_config: { zone_awareness_enabled: false } }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: domain({ ClusterConfig: { ZoneAwarenessEnabled: true } }),
      terraform: domainInTerraform({ cluster_config: { zone_awareness_enabled: true } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: domain({ ClusterConfig: { ZoneAwarenessEnabled: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: domainInTerraform({ cluster_config: { zone_awareness_enabled: '${var.choice}' } }),
      },
    },
  ],
});
