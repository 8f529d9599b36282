import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a deprecated runtime',
      cloudformation: {
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'python3.8',
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
            runtime: 'python3.8',
            role: 'arn:aws:iam::111122223333:role/resize',
            filename: 'resize.zip',
          },
        },
      },
    },
    {
      name: 'Node.js 18',
      cloudformation: {
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs18.x',
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
            runtime: 'nodejs18.x',
            role: 'arn:aws:iam::111122223333:role/resize',
            filename: 'resize.zip',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a supported runtime',
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
      name: 'a container image',
      cloudformation: {
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            PackageType: 'Image',
            Role: 'arn:aws:iam::111122223333:role/resize',
            Code: {
              ImageUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/resize@sha256:0123',
            },
          },
        },
      },
      terraform: {
        aws_lambda_function: {
          resize: {
            function_name: 'resize',
            package_type: 'Image',
            role: 'arn:aws:iam::111122223333:role/resize',
            image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/resize@sha256:0123',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'runtime decided at deployment',
      cloudformation: {
        Parameters: {
          Runtime: {
            Type: 'String',
          },
        },
        Resources: {
          Resize: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Handler: 'index.handler',
              Runtime: {
                Ref: 'Runtime',
              },
              Role: 'arn:aws:iam::111122223333:role/resize',
              Code: {
                S3Bucket: 'code',
                S3Key: 'resize.zip',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          runtime: {
            type: 'string',
          },
        },
        resource: {
          aws_lambda_function: {
            resize: {
              function_name: 'resize',
              handler: 'index.handler',
              runtime: '${var.runtime}',
              role: 'arn:aws:iam::111122223333:role/resize',
              filename: 'resize.zip',
            },
          },
        },
      },
    },
  ],
});
