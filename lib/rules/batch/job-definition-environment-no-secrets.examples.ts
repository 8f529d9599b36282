import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a password',
      cloudformation: {
        Render: {
          Type: 'AWS::Batch::JobDefinition',
          Properties: {
            Type: 'container',
            ContainerProperties: {
              Image: 'busybox',
              Environment: [
                {
                  Name: 'DB_PASSWORD',
                  Value: 'correct-horse-battery',
                },
              ],
            },
          },
        },
      },
      terraform: {
        aws_batch_job_definition: {
          render: {
            name: 'render',
            type: 'container',
            container_properties:
              '{"image":"busybox","environment":[{"name":"DB_PASSWORD","value":"correct-horse-battery"}]}',
          },
        },
      },
    },
    {
      name: 'a password in a pod',
      cloudformation: {
        Render: {
          Type: 'AWS::Batch::JobDefinition',
          Properties: {
            Type: 'container',
            EksProperties: {
              PodProperties: {
                Containers: [{ Image: 'busybox', Env: [{ Name: 'DB_PASSWORD', Value: 'correct-horse-battery' }] }],
              },
            },
          },
        },
      },
      terraform: {
        aws_batch_job_definition: {
          render: {
            name: 'render',
            type: 'container',
            eks_properties: {
              pod_properties: {
                containers: { image: 'busybox', env: { name: 'DB_PASSWORD', value: 'correct-horse-battery' } },
              },
            },
          },
        },
      },
      fix: {
        properties: { EksProperties: { PodProperties: { Containers: [{ Image: 'busybox', Env: [] }] } } },
        arguments: { eks_properties: { pod_properties: { containers: { image: 'busybox', env: [] } } } },
      },
    },
    {
      name: 'a password of a container that starts a pod',
      cloudformation: {
        Render: {
          Type: 'AWS::Batch::JobDefinition',
          Properties: {
            Type: 'container',
            EksProperties: {
              PodProperties: {
                Containers: [{ Image: 'busybox' }],
                InitContainers: [{ Image: 'busybox', Env: [{ Name: 'DB_PASSWORD', Value: 'hunter2-Sup3r' }] }],
              },
            },
          },
        },
      },
      terraform: {
        aws_batch_job_definition: {
          render: {
            name: 'render',
            type: 'container',
            eks_properties: {
              pod_properties: {
                containers: [{ image: 'busybox' }],
                init_containers: [{ image: 'busybox', env: [{ name: 'DB_PASSWORD', value: 'hunter2-Sup3r' }] }],
              },
            },
          },
        },
      },
      fix: {},
    },
    {
      name: 'a password of a container on several nodes',
      cloudformation: {
        Render: {
          Type: 'AWS::Batch::JobDefinition',
          Properties: {
            Type: 'multinode',
            NodeProperties: {
              MainNode: 0,
              NumNodes: 2,
              NodeRangeProperties: [
                {
                  TargetNodes: '0:1',
                  EcsProperties: {
                    TaskProperties: [
                      {
                        Containers: [
                          { Image: 'busybox', Environment: [{ Name: 'DB_PASSWORD', Value: 'hunter2-Sup3r' }] },
                        ],
                      },
                    ],
                  },
                },
              ],
            },
          },
        },
      },
      fix: {},
    },
  ],
  passes: [
    {
      name: 'ordinary variables of a pod',
      cloudformation: {
        Render: {
          Type: 'AWS::Batch::JobDefinition',
          Properties: {
            Type: 'container',
            EksProperties: {
              PodProperties: { Containers: [{ Image: 'busybox', Env: [{ Name: 'STAGE', Value: 'prod' }] }] },
            },
          },
        },
      },
      terraform: {
        aws_batch_job_definition: {
          render: {
            name: 'render',
            type: 'container',
            eks_properties: {
              pod_properties: { containers: { image: 'busybox', env: { name: 'STAGE', value: 'prod' } } },
            },
          },
        },
      },
    },
    {
      name: 'ordinary variables',
      cloudformation: {
        Render: {
          Type: 'AWS::Batch::JobDefinition',
          Properties: {
            Type: 'container',
            ContainerProperties: {
              Image: 'busybox',
              Environment: [
                {
                  Name: 'STAGE',
                  Value: 'prod',
                },
              ],
            },
          },
        },
      },
      terraform: {
        aws_batch_job_definition: {
          render: {
            name: 'render',
            type: 'container',
            container_properties: '{"image":"busybox","environment":[{"name":"STAGE","value":"prod"}]}',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a password from a parameter that is shown',
      cloudformation: {
        Parameters: {
          Password: {
            Type: 'String',
          },
        },
        Resources: {
          Render: {
            Type: 'AWS::Batch::JobDefinition',
            Properties: {
              Type: 'container',
              ContainerProperties: {
                Image: 'busybox',
                Environment: [
                  {
                    Name: 'DB_PASSWORD',
                    Value: {
                      Ref: 'Password',
                    },
                  },
                ],
              },
            },
          },
        },
      },
    },
  ],
});
