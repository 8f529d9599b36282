import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'an old version',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
            Version: '1.27',
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
            version: '1.27',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a supported version',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
            Version: '1.34',
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
            version: '1.34',
          },
        },
      },
    },
    {
      name: 'the newest at creation',
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
  unknown: [
    {
      name: 'version decided at deployment',
      cloudformation: {
        Parameters: {
          Kubernetes: {
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
              Version: {
                Ref: 'Kubernetes',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          kubernetes: {
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
              version: '${var.kubernetes}',
            },
          },
        },
      },
    },
  ],
});
