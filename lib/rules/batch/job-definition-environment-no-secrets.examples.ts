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
  ],
  passes: [
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
