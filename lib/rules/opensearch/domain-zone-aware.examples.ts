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
          Properties: { ClusterConfig: { ZoneAwarenessEnabled: false } },
        },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', cluster_config: { zone_awareness_enabled: false } } },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { ClusterConfig: { ZoneAwarenessEnabled: true } },
        },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', cluster_config: { zone_awareness_enabled: true } } },
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
            Properties: { ClusterConfig: { ZoneAwarenessEnabled: { Ref: 'Choice' } } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_opensearch_domain: {
            search: { domain_name: 'search', cluster_config: { zone_awareness_enabled: '${var.choice}' } },
          },
        },
      },
    },
  ],
});
