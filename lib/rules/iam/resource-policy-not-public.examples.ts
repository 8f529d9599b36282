import { defineExamples } from '../../engine/rule';

const documentOf = (statement: object) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Replicate',
      Effect: 'Allow',
      Action: ['ecr:CreateRepository', 'ecr:ReplicateImage'],
      Resource: 'arn:aws:ecr:eu-west-1:111122223333:repository/*',
      ...statement,
    },
  ],
});

const both = (statement: object) => ({
  cloudformation: { Registry: { Type: 'AWS::ECR::RegistryPolicy', Properties: { PolicyText: documentOf(statement) } } },
  terraform: { aws_ecr_registry_policy: { registry: { policy: JSON.stringify(documentOf(statement)) } } },
});

const read = {
  Sid: 'Read',
  Principal: '*',
  Action: 'dynamodb:GetItem',
  Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
};

const get = {
  Sid: 'Read',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/object/*',
};

export default defineExamples({
  fails: [
    { name: 'everyone', ...both({ Principal: '*' }) },
    { name: 'any AWS account', ...both({ Principal: { AWS: '*' } }) },
    {
      name: 'everyone with a condition that anyone can meet',
      ...both({ Principal: '*', Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    {
      name: 'a table that everyone reads',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
            ResourcePolicy: { PolicyDocument: documentOf(read) },
          },
        },
      },
      terraform: {
        aws_dynamodb_resource_policy: {
          orders: {
            resource_arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
            policy: JSON.stringify(documentOf(read)),
          },
        },
      },
    },
    {
      name: 'an access point that everyone reads through',
      cloudformation: {
        Reports: {
          Type: 'AWS::S3::AccessPoint',
          Properties: {
            Bucket: 'reports',
            PublicAccessBlockConfiguration: { BlockPublicPolicy: false, RestrictPublicBuckets: false },
            Policy: documentOf(get),
          },
        },
      },
      terraform: {
        aws_s3control_access_point_policy: {
          reports: {
            access_point_arn: 'arn:aws:s3:eu-west-1:111122223333:accesspoint/reports',
            policy: JSON.stringify(documentOf(get)),
          },
        },
      },
    },
  ],
  passes: [
    { name: 'another account', ...both({ Principal: { AWS: 'arn:aws:iam::444455556666:root' } }) },
    {
      name: 'everyone in the organisation',
      ...both({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    { name: 'everyone denied', ...both({ Effect: 'Deny', Principal: '*' }) },
  ],
  unknown: [
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Trusted: { Type: 'String' } },
        Resources: both({ Principal: { AWS: { Ref: 'Trusted' } } }).cloudformation,
      },
    },
    {
      name: 'a principal of a variable',
      terraform: {
        variable: { trusted: { type: 'string' } },
        resource: both({ Principal: { AWS: '${var.trusted}' } }).terraform,
      },
    },
  ],
  notApplicable: [
    {
      name: 'an access point that blocks public access, as it does by itself',
      cloudformation: {
        Reports: { Type: 'AWS::S3::AccessPoint', Properties: { Bucket: 'reports', Policy: documentOf(get) } },
      },
      terraform: {
        aws_s3_access_point: {
          reports: { bucket: 'reports', name: 'reports', policy: JSON.stringify(documentOf(get)) },
        },
      },
    },
    {
      name: 'an access point within a network',
      cloudformation: {
        Reports: {
          Type: 'AWS::S3::AccessPoint',
          Properties: { Bucket: 'reports', VpcConfiguration: { VpcId: 'vpc-1' }, Policy: documentOf(get) },
        },
      },
      terraform: {
        aws_s3_access_point: {
          reports: {
            bucket: 'reports',
            name: 'reports',
            vpc_configuration: { vpc_id: 'vpc-1' },
            policy: JSON.stringify(documentOf(get)),
          },
        },
      },
    },
  ],
});
