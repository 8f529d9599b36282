import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no logs',
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
      name: 'some logs',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
            Logging: {
              ClusterLogging: {
                EnabledTypes: [
                  {
                    Type: 'api',
                  },
                  {
                    Type: 'audit',
                  },
                ],
              },
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
            enabled_cluster_log_types: ['api', 'audit'],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'all logs',
      cloudformation: {
        Main: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/eks',
            ResourcesVpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
            Logging: {
              ClusterLogging: {
                EnabledTypes: [
                  {
                    Type: 'api',
                  },
                  {
                    Type: 'audit',
                  },
                  {
                    Type: 'authenticator',
                  },
                  {
                    Type: 'controllerManager',
                  },
                  {
                    Type: 'scheduler',
                  },
                ],
              },
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
            enabled_cluster_log_types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'one log decided at deployment',
      cloudformation: {
        Parameters: {
          Fifth: {
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
              Logging: {
                ClusterLogging: {
                  EnabledTypes: [
                    {
                      Type: 'api',
                    },
                    {
                      Type: 'audit',
                    },
                    {
                      Type: 'authenticator',
                    },
                    {
                      Type: 'controllerManager',
                    },
                    {
                      Type: {
                        Ref: 'Fifth',
                      },
                    },
                  ],
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          fifth: {
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
              enabled_cluster_log_types: ['api', 'audit', 'authenticator', 'controllerManager', '${var.fifth}'],
            },
          },
        },
      },
    },
  ],
});
