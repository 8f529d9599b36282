import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'two functions with one role',
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
        Crop: {
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
          crop: {
            function_name: 'crop',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/resize',
            filename: 'resize.zip',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a function alone with its role',
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
      name: 'two functions with a role each',
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
        Crop: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/crop',
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
          crop: {
            function_name: 'crop',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/crop',
            filename: 'resize.zip',
          },
        },
      },
    },
  ],
});
