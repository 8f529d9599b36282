import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
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
  ],
  passes: [
    {
      name: 'protected',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
            DeletionProtection: true,
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
            deletion_protection: true,
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
          Protected: {
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
              },
              DeletionProtection: {
                Ref: 'Protected',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          protected: {
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
              },
              deletion_protection: '${var.protected}',
            },
          },
        },
      },
    },
  ],
});
