import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out, which is public',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
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
            },
          },
        },
      },
    },
    {
      name: 'public',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
              EndpointPublicAccess: true,
            },
          },
        },
      },
      terraform: {
        aws_eks_cluster: {
          main: {
            name: 'main',
            role_arn: 'arn:aws:iam::111122223333:role/eks',
            vpc_config: [
              {
                subnet_ids: ['subnet-1', 'subnet-2'],
                endpoint_public_access: true,
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'private',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
              EndpointPublicAccess: false,
            },
          },
        },
      },
      terraform: {
        aws_eks_cluster: {
          main: {
            name: 'main',
            role_arn: 'arn:aws:iam::111122223333:role/eks',
            vpc_config: [
              {
                subnet_ids: ['subnet-1', 'subnet-2'],
                endpoint_public_access: false,
              },
            ],
          },
        },
      },
    },
    {
      name: 'a private cluster of an older CDK',
      cloudformation: {
        Main: {
          Type: 'Custom::AWSCDK-EKS-Cluster',
          Properties: {
            Config: {
              resourcesVpcConfig: {
                endpointPublicAccess: false,
              },
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Public: {
            Type: 'String',
          },
        },
        Resources: {
          Main: {
            Type: 'AWS::EKS::Cluster',
            Properties: {
              RoleArn: 'arn:aws:iam::111122223333:role/eks',
              ResourcesVpcConfig: {
                SubnetIds: ['subnet-1', 'subnet-2'],
                EndpointPublicAccess: {
                  Ref: 'Public',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          public: {
            type: 'string',
          },
        },
        resource: {
          aws_eks_cluster: {
            main: {
              name: 'main',
              role_arn: 'arn:aws:iam::111122223333:role/eks',
              vpc_config: {
                subnet_ids: ['subnet-1', 'subnet-2'],
                endpoint_public_access: '${var.public}',
              },
            },
          },
        },
      },
    },
  ],
});
