import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no code signing',
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
  ],
  passes: [
    {
      name: 'a code signing configuration',
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
            CodeSigningConfigArn: 'arn:aws:lambda:eu-west-1:111122223333:code-signing-config:csc-0123456789abcdef0',
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
            code_signing_config_arn: 'arn:aws:lambda:eu-west-1:111122223333:code-signing-config:csc-0123456789abcdef0',
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a container image',
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
            PackageType: 'Image',
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
            package_type: 'Image',
          },
        },
      },
    },
  ],
});
