import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'left out, which is public',
      cloudformation: cluster({ ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] } }),
      terraform: clusterInTerraform({ vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] } }),
    },
    {
      name: 'public',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], EndpointPublicAccess: true },
      }),
      terraform: clusterInTerraform({
        vpc_config: [{ subnet_ids: ['subnet-1', 'subnet-2'], endpoint_public_access: true }],
      }),
    },
  ],
  passes: [
    {
      name: 'private',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], EndpointPublicAccess: false },
      }),
      terraform: clusterInTerraform({
        vpc_config: [{ subnet_ids: ['subnet-1', 'subnet-2'], endpoint_public_access: false }],
      }),
    },
    {
      name: 'a private cluster of an older CDK',
      cloudformation: {
        Main: {
          Type: 'Custom::AWSCDK-EKS-Cluster',
          Properties: { Config: { resourcesVpcConfig: { endpointPublicAccess: false } } },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Public: { Type: 'String' } },
        Resources: cluster({
          ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], EndpointPublicAccess: { Ref: 'Public' } },
        }),
      },
      terraform: {
        variable: { public: { type: 'string' } },
        resource: clusterInTerraform({
          vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'], endpoint_public_access: '${var.public}' },
        }),
      },
    },
  ],
});
