import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'addresses left out, which is all',
      cloudformation: cluster({ ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] } }),
      terraform: clusterInTerraform({ vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] } }),
    },
    {
      name: 'all addresses',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], PublicAccessCidrs: ['0.0.0.0/0'] },
      }),
      terraform: clusterInTerraform({
        vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'], public_access_cidrs: ['0.0.0.0/0'] },
      }),
    },
    {
      name: 'all addresses, in two halves',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
              PublicAccessCidrs: ['0.0.0.0/1', '128.0.0.0/1'],
            },
          },
        },
      },
      terraform: {
        aws_eks_cluster: {
          main: {
            name: 'main',
            role_arn: 'arn:aws:iam::111122223333:role/eks',
            vpc_config: {
              subnet_ids: ['subnet-1', 'subnet-2'],
              public_access_cidrs: ['0.0.0.0/1', '128.0.0.0/1'],
            },
          },
        },
      },
    },
    {
      name: 'an empty list of ranges, which is every address',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: { ResourcesVpcConfig: { SubnetIds: ['a', 'b'], PublicAccessCidrs: [] } },
        },
      },
      terraform: {
        aws_eks_cluster: {
          main: {
            name: 'main',
            role_arn: 'arn:aws:iam::111122223333:role/eks',
            vpc_config: { subnet_ids: ['a', 'b'], public_access_cidrs: [] },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'addresses of the office',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], PublicAccessCidrs: ['203.0.113.0/24'] },
      }),
      terraform: clusterInTerraform({
        vpc_config: [{ subnet_ids: ['subnet-1', 'subnet-2'], public_access_cidrs: ['203.0.113.0/24'] }],
      }),
    },
  ],
  unknown: [
    {
      name: 'addresses decided at deployment',
      cloudformation: {
        Parameters: { Office: { Type: 'String' } },
        Resources: cluster({
          ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], PublicAccessCidrs: [{ Ref: 'Office' }] },
        }),
      },
      terraform: {
        variable: { office: { type: 'string' } },
        resource: clusterInTerraform({
          vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'], public_access_cidrs: ['${var.office}'] },
        }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'a private endpoint only',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], EndpointPublicAccess: false },
      }),
      terraform: clusterInTerraform({
        vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'], endpoint_public_access: false },
      }),
    },
  ],
});
