import { defineExamples } from '../../engine/rule';

const policy = (statement: object) => ({
  Version: '2012-10-17',
  Statement: [
    { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*', ...statement },
  ],
});

const bucket = (statement: object) => ({
  cloudformation: {
    Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'reports', PolicyDocument: policy(statement) } },
  },
  terraform: { aws_s3_bucket_policy: { policy: { bucket: 'reports', policy: JSON.stringify(policy(statement)) } } },
});

const role = (account: string) => {
  const trust = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: `arn:aws:iam::${account}:role/auditor` } },
    ],
  };
  return {
    cloudformation: { Audit: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust } } },
    terraform: { aws_iam_role: { audit: { assume_role_policy: JSON.stringify(trust) } } },
  };
};

const invoke = (principal: string) => ({
  cloudformation: {
    Invoke: {
      Type: 'AWS::Lambda::Permission',
      Properties: { Action: 'lambda:InvokeFunction', FunctionName: 'web', Principal: principal },
    },
  },
  terraform: {
    aws_lambda_permission: { invoke: { action: 'lambda:InvokeFunction', function_name: 'web', principal } },
  },
});

export default defineExamples({
  fails: [
    { name: 'another account', ...bucket({ Principal: { AWS: 'arn:aws:iam::444455556666:root' } }) },
    { name: 'a role of another account', ...bucket({ Principal: { AWS: 'arn:aws:iam::444455556666:role/reader' } }) },
    {
      name: 'everyone of another account',
      ...bucket({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalAccount': '444455556666' } } }),
    },
    { name: 'a role that another account takes on', ...role('444455556666') },
    { name: 'a function that another account invokes', ...invoke('444455556666') },
  ],
  passes: [
    {
      name: 'an organisation that deployment decides',
      cloudformation: {
        Parameters: { Organization: { Type: 'String' } },
        Resources: bucket({
          Principal: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': { Ref: 'Organization' } } },
        }).cloudformation,
      },
    },
    {
      name: 'its own account',
      cloudformation: bucket({ Principal: { AWS: { Ref: 'AWS::AccountId' } } }).cloudformation,
      terraform: {
        data: { aws_caller_identity: { current: {} } },
        resource: bucket({ Principal: { AWS: '${data.aws_caller_identity.current.account_id}' } }).terraform,
      },
    },
    {
      name: 'the organisation',
      ...bucket({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    { name: 'a service', ...bucket({ Principal: { Service: 'logging.s3.amazonaws.com' } }) },
    {
      name: 'the load balancers of a region, which write from an account of AWS',
      ...bucket({ Principal: { AWS: 'arn:aws:iam::127311923021:root' }, Action: 's3:PutObject' }),
    },
    {
      name: 'another account denied',
      ...bucket({ Effect: 'Deny', Principal: { AWS: 'arn:aws:iam::444455556666:root' } }),
    },
    { name: 'everyone, which is reported as such', ...bucket({ Principal: '*' }) },
    { name: 'a function that a service invokes', ...invoke('sns.amazonaws.com') },
  ],
  unknown: [
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Trusted: { Type: 'String' } },
        Resources: bucket({ Principal: { AWS: { Ref: 'Trusted' } } }).cloudformation,
      },
      terraform: {
        variable: { trusted: { type: 'string' } },
        resource: bucket({ Principal: { AWS: '${var.trusted}' } }).terraform,
      },
    },
  ],
});
