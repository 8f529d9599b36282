import { defineExamples } from '../../engine/rule';
import { domain, domainInTerraform } from './example-domain';

export default defineExamples({
  fails: [
    {
      name: 'no group named',
      cloudformation: domain({ VPCOptions: { SubnetIds: ['subnet-1'] } }),
      terraform: domainInTerraform({ vpc_options: { subnet_ids: ['subnet-1'] } }),
    },
  ],
  passes: [
    {
      name: 'a group named',
      cloudformation: domain({ VPCOptions: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } }),
      terraform: domainInTerraform({ vpc_options: { subnet_ids: ['subnet-1'], security_group_ids: ['sg-1'] } }),
    },
  ],
  notApplicable: [
    {
      name: 'outside a VPC',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: domainInTerraform(),
    },
  ],
});
