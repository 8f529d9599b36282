import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'one subnet',
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
            VpcConfig: {
              SubnetIds: ['subnet-1'],
              SecurityGroupIds: ['sg-1'],
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
            vpc_config: {
              subnet_ids: ['subnet-1'],
              security_group_ids: ['sg-1'],
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'two subnets',
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
            VpcConfig: {
              SubnetIds: ['subnet-1', 'subnet-2'],
              SecurityGroupIds: ['sg-1'],
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
            vpc_config: {
              subnet_ids: ['subnet-1', 'subnet-2'],
              security_group_ids: ['sg-1'],
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'subnets decided at deployment',
      cloudformation: {
        Parameters: {
          Subnets: {
            Type: 'List<AWS::EC2::Subnet::Id>',
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
              VpcConfig: {
                SubnetIds: {
                  Ref: 'Subnets',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          subnets: {
            type: 'list(string)',
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
              vpc_config: { security_group_ids: ['sg-1'], subnet_ids: '${var.subnets}' },
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no VPC',
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
});
