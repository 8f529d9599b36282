import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no limit',
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
      name: 'the limit lifted',
      terraform: {
        aws_lambda_function: {
          resize: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/resize',
            filename: 'resize.zip',
            reserved_concurrent_executions: -1,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a limit',
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
            ReservedConcurrentExecutions: 50,
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
            reserved_concurrent_executions: 50,
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'limit decided at deployment',
      cloudformation: {
        Parameters: {
          Limit: {
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
              ReservedConcurrentExecutions: {
                Ref: 'Limit',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          limit: {
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
              reserved_concurrent_executions: '${var.limit}',
            },
          },
        },
      },
    },
  ],
});
