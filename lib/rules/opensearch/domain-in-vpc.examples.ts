import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'an endpoint on the internet',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: { aws_opensearch_domain: { search: { domain_name: 'search' } } },
    },
  ],
  passes: [
    {
      name: 'in private subnets',
      cloudformation: {
        Search: { Type: 'AWS::OpenSearchService::Domain', Properties: { VPCOptions: { SubnetIds: ['subnet-1'] } } },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', vpc_options: { subnet_ids: ['subnet-1'] } } },
      },
    },
  ],
});
