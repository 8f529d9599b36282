import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a privileged container',
      cloudformation: {
        Render: {
          Type: 'AWS::Batch::JobDefinition',
          Properties: {
            Type: 'container',
            ContainerProperties: {
              Image: 'busybox',
              Privileged: true,
            },
          },
        },
      },
      terraform: {
        aws_batch_job_definition: {
          render: {
            name: 'render',
            type: 'container',
            container_properties: '{"image":"busybox","privileged":true}',
          },
        },
      },
    },
    {
      name: 'a privileged pod',
      cloudformation: {
        Render: {
          Type: 'AWS::Batch::JobDefinition',
          Properties: {
            Type: 'container',
            EksProperties: {
              PodProperties: {
                Containers: [
                  {
                    Image: 'busybox',
                    SecurityContext: {
                      Privileged: true,
                    },
                  },
                ],
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
                containers: [
                  {
                    image: 'busybox',
                    security_context: {
                      privileged: true,
                    },
                  },
                ],
              },
            },
          },
        },
      },
      fix: {
        properties: {
          EksProperties: {
            PodProperties: { Containers: [{ Image: 'busybox', SecurityContext: { Privileged: false } }] },
          },
        },
        arguments: {
          eks_properties: {
            pod_properties: { containers: { image: 'busybox', security_context: { privileged: false } } },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no privilege',
      cloudformation: {
        Render: {
          Type: 'AWS::Batch::JobDefinition',
          Properties: {
            Type: 'container',
            ContainerProperties: {
              Image: 'busybox',
            },
          },
        },
      },
      terraform: {
        aws_batch_job_definition: {
          render: {
            name: 'render',
            type: 'container',
            container_properties: '{"image":"busybox"}',
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
          Privileged: {
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
                Privileged: {
                  Ref: 'Privileged',
                },
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
            container_properties: '${file("job.json")}',
          },
        },
      },
    },
  ],
});
