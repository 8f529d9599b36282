import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no group named',
      cloudformation: {
        Search: { Type: 'AWS::OpenSearchService::Domain', Properties: { VPCOptions: { SubnetIds: ['subnet-1'] } } },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', vpc_options: { subnet_ids: ['subnet-1'] } } },
      },
    },
  ],
  passes: [
    {
      name: 'a group named',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { VPCOptions: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: { domain_name: 'search', vpc_options: { subnet_ids: ['subnet-1'], security_group_ids: ['sg-1'] } },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'outside a VPC',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: { aws_opensearch_domain: { search: { domain_name: 'search' } } },
    },
  ],
});
