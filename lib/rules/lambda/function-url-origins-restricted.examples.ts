import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'every origin and every method',
      cloudformation: {
        ResizeUrl: {
          Type: 'AWS::Lambda::Url',
          Properties: {
            TargetFunctionArn: 'resize',
            AuthType: 'AWS_IAM',
            Cors: {
              AllowOrigins: ['*'],
              AllowMethods: ['*'],
            },
          },
        },
      },
      terraform: {
        aws_lambda_function_url: {
          resize_url: {
            function_name: 'resize',
            authorization_type: 'AWS_IAM',
            cors: {
              allow_origins: ['*'],
              allow_methods: ['*'],
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no cross-origin calls',
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
      name: 'one origin',
      cloudformation: {
        ResizeUrl: {
          Type: 'AWS::Lambda::Url',
          Properties: {
            TargetFunctionArn: 'resize',
            AuthType: 'AWS_IAM',
            Cors: {
              AllowOrigins: ['https://www.example.com'],
              AllowMethods: ['*'],
            },
          },
        },
      },
      terraform: {
        aws_lambda_function_url: {
          resize_url: {
            function_name: 'resize',
            authorization_type: 'AWS_IAM',
            cors: [
              {
                allow_origins: ['https://www.example.com'],
                allow_methods: ['*'],
              },
            ],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'origin decided at deployment',
      cloudformation: {
        Parameters: {
          Origin: {
            Type: 'String',
          },
        },
        Resources: {
          ResizeUrl: {
            Type: 'AWS::Lambda::Url',
            Properties: {
              TargetFunctionArn: 'resize',
              AuthType: 'AWS_IAM',
              Cors: {
                AllowOrigins: [
                  {
                    Ref: 'Origin',
                  },
                ],
                AllowMethods: ['*'],
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          origin: {
            type: 'string',
          },
        },
        resource: {
          aws_lambda_function_url: {
            resize_url: {
              function_name: 'resize',
              authorization_type: 'AWS_IAM',
              cors: {
                allow_origins: ['${var.origin}'],
                allow_methods: ['*'],
              },
            },
          },
        },
      },
    },
  ],
});
