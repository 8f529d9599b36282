import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a role without permission to log',
      cloudformation: {
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {},
            Policies: [
              {
                PolicyName: 'p',
                PolicyDocument: {
                  Version: '2012-10-17',
                  Statement: [
                    {
                      Effect: 'Allow',
                      Action: 's3:GetObject',
                      Resource: '*',
                    },
                  ],
                },
              },
            ],
          },
        },
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: {
              'Fn::GetAtt': ['Role', 'Arn'],
            },
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
            role: '${aws_iam_role.resize.arn}',
            filename: 'resize.zip',
          },
        },
        aws_iam_role: {
          resize: {
            name: 'resize',
            assume_role_policy: '{}',
          },
        },
        aws_iam_role_policy: {
          p: {
            role: '${aws_iam_role.resize.name}',
            policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the managed policy for functions',
      cloudformation: {
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {},
            ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
          },
        },
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: {
              'Fn::GetAtt': ['Role', 'Arn'],
            },
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
            role: '${aws_iam_role.resize.arn}',
            filename: 'resize.zip',
          },
        },
        aws_iam_role: {
          resize: {
            name: 'resize',
            assume_role_policy: '{}',
          },
        },
        aws_iam_role_policy_attachment: {
          p: {
            role: '${aws_iam_role.resize.name}',
            policy_arn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
          },
        },
      },
    },
    {
      name: 'an inline policy',
      cloudformation: {
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {},
            Policies: [
              {
                PolicyName: 'p',
                PolicyDocument: {
                  Version: '2012-10-17',
                  Statement: [
                    {
                      Effect: 'Allow',
                      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
                      Resource: '*',
                    },
                  ],
                },
              },
            ],
          },
        },
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: {
              'Fn::GetAtt': ['Role', 'Arn'],
            },
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
            role: '${aws_iam_role.resize.arn}',
            filename: 'resize.zip',
          },
        },
        aws_iam_role: {
          resize: {
            name: 'resize',
            assume_role_policy: '{}',
          },
        },
        aws_iam_role_policy: {
          p: {
            role: '${aws_iam_role.resize.name}',
            policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"*"}]}',
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a role that is elsewhere',
      cloudformation: {
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/r',
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
            role: 'arn:aws:iam::111122223333:role/r',
            filename: 'resize.zip',
          },
        },
      },
    },
  ],
});
