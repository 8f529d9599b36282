import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a password in plain text',
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
            Environment: {
              Variables: {
                STAGE: 'prod',
                DB_PASSWORD: 'correct-horse-battery',
              },
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
            environment: {
              variables: {
                STAGE: 'prod',
                DB_PASSWORD: 'correct-horse-battery',
              },
            },
          },
        },
      },
    },
    {
      name: 'an access key under any name',
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
            Environment: {
              Variables: {
                CONFIG: 'key=AKIAIOSFODNN7EXAMPLE',
              },
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
            environment: [
              {
                variables: {
                  CONFIG: 'key=AKIAIOSFODNN7EXAMPLE',
                },
              },
            ],
          },
        },
      },
    },
    {
      name: 'a connection string with a password',
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
            Environment: {
              Variables: {
                DATABASE: 'postgres://app:hunter22@db.example.com/app',
              },
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
            environment: {
              variables: {
                DATABASE: 'postgres://app:hunter22@db.example.com/app',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no variables',
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
      name: 'names and addresses of secrets',
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
            Environment: {
              Variables: {
                DB_PASSWORD_ARN: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1b2c3',
                API_KEY_PARAMETER: '/app/api-key',
                GIT_SHA: '55e7e7703f17c41f276caf8f1a1b744d674259f8',
              },
            },
          },
        },
      },
      terraform: {
        aws_secretsmanager_secret: { db: { name: 'db' } },
        aws_lambda_function: {
          resize: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/resize',
            filename: 'resize.zip',
            environment: {
              variables: {
                DB_PASSWORD_ARN: '${aws_secretsmanager_secret.db.arn}',
                API_KEY_PARAMETER: '/app/api-key',
                GIT_SHA: '55e7e7703f17c41f276caf8f1a1b744d674259f8',
              },
            },
          },
        },
      },
    },
    {
      name: 'a reference to a secret',
      cloudformation: {
        Db: {
          Type: 'AWS::SecretsManager::Secret',
        },
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
            Environment: {
              Variables: {
                DB_SECRET: {
                  Ref: 'Db',
                },
              },
            },
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
              Environment: {
                Variables: {
                  DB_PASSWORD: {
                    Ref: 'Password',
                  },
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          password: {
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
              environment: {
                variables: {
                  DB_PASSWORD: '${var.password}',
                },
              },
            },
          },
        },
      },
    },
  ],
});
