import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a config map',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
            AccessConfig: {
              AuthenticationMode: 'CONFIG_MAP',
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
            access_config: {
              authentication_mode: 'CONFIG_MAP',
            },
          },
        },
      },
    },
    {
      name: 'left out, which is a config map',
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
      name: 'access entries',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
            AccessConfig: {
              AuthenticationMode: 'API',
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
            access_config: [
              {
                authentication_mode: 'API',
              },
            ],
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
          Mode: {
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
              AccessConfig: {
                AuthenticationMode: {
                  Ref: 'Mode',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          mode: {
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
              access_config: {
                authentication_mode: '${var.mode}',
              },
            },
          },
        },
      },
    },
  ],
});
