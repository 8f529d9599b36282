import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'tracing left out',
      cloudformation: {
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/resize',
            Code: {
              S3Bucket: 'code',
              S3Key: 'resize.zip',
            },
          },
        },
      },
      terraform: {
        aws_lambda_function: {
          resize: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/resize',
            filename: 'resize.zip',
          },
        },
      },
    },
    {
      name: 'tracing passed through',
      cloudformation: {
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/resize',
            Code: {
              S3Bucket: 'code',
              S3Key: 'resize.zip',
            },
            TracingConfig: {
              Mode: 'PassThrough',
            },
          },
        },
      },
      terraform: {
        aws_lambda_function: {
          resize: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/resize',
            filename: 'resize.zip',
            tracing_config: {
              mode: 'PassThrough',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'tracing on',
      cloudformation: {
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/resize',
            Code: {
              S3Bucket: 'code',
              S3Key: 'resize.zip',
            },
            TracingConfig: {
              Mode: 'Active',
            },
          },
        },
      },
      terraform: {
        aws_lambda_function: {
          resize: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/resize',
            filename: 'resize.zip',
            tracing_config: {
              mode: 'Active',
            },
          },
        },
      },
    },
    {
      name: 'a traced SAM function',
      cloudformation: {
        Resize: {
          Type: 'AWS::Serverless::Function',
          Properties: {
            Tracing: 'Active',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'tracing decided at deployment',
      cloudformation: {
        Parameters: {
          Tracing: {
            Type: 'String',
          },
        },
        Resources: {
          Resize: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Handler: 'index.handler',
              Runtime: 'nodejs24.x',
              Role: 'arn:aws:iam::111122223333:role/resize',
              Code: {
                S3Bucket: 'code',
                S3Key: 'resize.zip',
              },
              TracingConfig: {
                Mode: {
                  Ref: 'Tracing',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          tracing: {
            type: 'string',
          },
        },
        resource: {
          aws_lambda_function: {
            resize: {
              function_name: 'resize',
              handler: 'index.handler',
              runtime: 'nodejs24.x',
              role: 'arn:aws:iam::111122223333:role/resize',
              filename: 'resize.zip',
              tracing_config: {
                mode: '${var.tracing}',
              },
            },
          },
        },
      },
    },
  ],
});
