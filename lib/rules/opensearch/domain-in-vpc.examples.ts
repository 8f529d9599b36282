import { defineExamples } from '../../engine/rule';
import { domain, domainInTerraform } from './example-domain';

export default defineExamples({
  fails: [
    {
      name: 'an endpoint on the internet',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: domainInTerraform(),
    },
  ],
  passes: [
    {
      name: 'in private subnets',
      cloudformation: domain({ VPCOptions: { SubnetIds: ['subnet-1'] } }),
      terraform: domainInTerraform({ vpc_options: { subnet_ids: ['subnet-1'] } }),
    },
  ],
});
