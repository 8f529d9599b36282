import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'settings left out',
      cloudformation: {
        Main: {
          Type: 'AWS::ECS::Cluster',
        },
      },
      terraform: {
        aws_ecs_cluster: {
          main: {
            name: 'main',
          },
        },
      },
    },
    {
      name: 'insights disabled',
      cloudformation: {
        Main: {
          Type: 'AWS::ECS::Cluster',
          Properties: {
            ClusterSettings: [
              {
                Name: 'containerInsights',
                Value: 'disabled',
              },
            ],
          },
        },
      },
      terraform: {
        aws_ecs_cluster: {
          main: {
            name: 'main',
            setting: [
              {
                name: 'containerInsights',
                value: 'disabled',
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'insights enabled',
      cloudformation: {
        Main: {
          Type: 'AWS::ECS::Cluster',
          Properties: {
            ClusterSettings: [
              {
                Name: 'containerInsights',
                Value: 'enabled',
              },
            ],
          },
        },
      },
      terraform: {
        aws_ecs_cluster: {
          main: {
            name: 'main',
            setting: [
              {
                name: 'containerInsights',
                value: 'enabled',
              },
            ],
          },
        },
      },
    },
    {
      name: 'enhanced insights',
      cloudformation: {
        Main: {
          Type: 'AWS::ECS::Cluster',
          Properties: {
            ClusterSettings: [
              {
                Name: 'containerInsights',
                Value: 'enhanced',
              },
            ],
          },
        },
      },
      terraform: {
        aws_ecs_cluster: {
          main: {
            name: 'main',
            setting: {
              name: 'containerInsights',
              value: 'enhanced',
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
          Insights: {
            Type: 'String',
          },
        },
        Resources: {
          Main: {
            Type: 'AWS::ECS::Cluster',
            Properties: {
              ClusterSettings: [
                {
                  Name: 'containerInsights',
                  Value: {
                    Ref: 'Insights',
                  },
                },
              ],
            },
          },
        },
      },
      terraform: {
        variable: {
          insights: {
            type: 'string',
          },
        },
        resource: {
          aws_ecs_cluster: {
            main: {
              name: 'main',
              setting: [
                {
                  name: 'containerInsights',
                  value: '${var.insights}',
                },
              ],
            },
          },
        },
      },
    },
  ],
});
