import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no authentication',
      cloudformation: {
        ResizeUrl: {
          Type: 'AWS::Lambda::Url',
          Properties: {
            TargetFunctionArn: 'resize',
            AuthType: 'NONE',
          },
        },
      },
      terraform: {
        aws_lambda_function_url: {
          resize_url: {
            function_name: 'resize',
            authorization_type: 'NONE',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'callers signed by IAM',
      cloudformation: {
        ResizeUrl: {
          Type: 'AWS::Lambda::Url',
          Properties: {
            TargetFunctionArn: 'resize',
            AuthType: 'AWS_IAM',
          },
        },
      },
      terraform: {
        aws_lambda_function_url: {
          resize_url: {
            function_name: 'resize',
            authorization_type: 'AWS_IAM',
          },
        },
      },
    },
    {
      name: 'a SAM function whose URL is signed by IAM',
      cloudformation: {
        Resize: {
          Type: 'AWS::Serverless::Function',
          Properties: {
            FunctionUrlConfig: {
              AuthType: 'AWS_IAM',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'authentication decided at deployment',
      cloudformation: {
        Parameters: {
          Authentication: {
            Type: 'String',
          },
        },
        Resources: {
          ResizeUrl: {
            Type: 'AWS::Lambda::Url',
            Properties: {
              TargetFunctionArn: 'resize',
              AuthType: {
                Ref: 'Authentication',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          authentication: {
            type: 'string',
          },
        },
        resource: {
          aws_lambda_function_url: {
            resize_url: {
              function_name: 'resize',
              authorization_type: '${var.authentication}',
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a SAM function without a URL',
      cloudformation: {
        Resize: {
          Type: 'AWS::Serverless::Function',
          Properties: {
            Handler: 'index.handler',
          },
        },
      },
    },
  ],
});
