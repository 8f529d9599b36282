import { defineExamples } from '../../engine/rule';
import { domain, domainInTerraform } from './example-domain';

export default defineExamples({
  fails: [
    {
      name: 'the internet',
      cloudformation: domain({ AuthMode: 'IAM', AppNetworkAccessType: 'PublicInternetOnly' }),
      terraform: domainInTerraform({ app_network_access_type: 'PublicInternetOnly' }),
    },
    {
      name: 'left out',
      cloudformation: domain({ AuthMode: 'IAM' }),
      terraform: domainInTerraform(),
    },
  ],
  passes: [
    {
      name: 'the VPC',
      cloudformation: domain({ AuthMode: 'IAM', AppNetworkAccessType: 'VpcOnly' }),
      terraform: domainInTerraform({ app_network_access_type: 'VpcOnly' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: domain({ AuthMode: 'IAM', AppNetworkAccessType: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: domainInTerraform({ app_network_access_type: '${var.choice}' }),
      },
    },
  ],
});
