import { defineExamples } from '../../engine/rule';
import { policyOfWorker } from './example-policy';

const NARROW = policyOfWorker({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' });
const WIDE = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const TRUST = {
  Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
};

function bounded() {
  const document = { Version: '2012-10-17', Statement: [WIDE] };
  return {
    cloudformation: {
      ...NARROW.cloudformation,
      Bounds: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: TRUST, PermissionsBoundary: { Ref: 'Bounds' } },
      },
    },
    terraform: {
      ...NARROW.terraform,
      aws_iam_policy: { bounds: { policy: JSON.stringify(document) } },
      aws_iam_role: {
        role: { assume_role_policy: JSON.stringify(TRUST), permissions_boundary: '${aws_iam_policy.bounds.arn}' },
      },
    },
  };
}

function selfBounding() {
  const own = { StringNotEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/bounds' } };
  const statements = [WIDE, { Effect: 'Deny', Action: 'iam:CreateRole', Resource: '*', Condition: own }];
  const document = { Version: '2012-10-17', Statement: statements };
  return {
    cloudformation: {
      ...NARROW.cloudformation,
      Bounds: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { ManagedPolicyName: 'bounds', PolicyDocument: document },
      },
    },
    terraform: {
      ...NARROW.terraform,
      aws_iam_policy: { bounds: { name: 'bounds', policy: JSON.stringify(document) } },
    },
  };
}

export default defineExamples({
  fails: [
    { name: 'all of S3', ...policyOfWorker({ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::uploads/*' }) },
    {
      name: 'all of one service among named actions',
      ...policyOfWorker({ Effect: 'Allow', Action: ['s3:GetObject', 'sqs:*'], Resource: '*' }),
    },
    {
      name: 'all actions',
      ...policyOfWorker({ Effect: 'Allow', Action: '*', Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs' }),
    },
    { name: 'all of IAM', ...policyOfWorker({ Effect: 'Allow', Action: 'iam:*', Resource: '*' }) },
  ],
  passes: [
    {
      name: 'named actions',
      ...policyOfWorker({ Effect: 'Allow', Action: ['s3:GetObject', 's3:List*'], Resource: 'arn:aws:s3:::uploads/*' }),
    },
    { name: 'all of a service denied', ...policyOfWorker({ Effect: 'Deny', Action: 's3:*', Resource: '*' }) },
    { name: 'all of a service in a boundary, which grants nothing', ...bounded() },
    { name: 'all of a service in a policy that asks for itself as the boundary of others', ...selfBounding() },
  ],
  unknown: [
    {
      name: 'an action decided at deployment',
      cloudformation: {
        Parameters: { Action: { Type: 'String' } },
        Resources: {
          Worker: {
            Type: 'AWS::IAM::Policy',
            Properties: {
              PolicyName: 'w',
              Roles: ['w'],
              PolicyDocument: { Statement: { Effect: 'Allow', Action: { Ref: 'Action' }, Resource: '*' } },
            },
          },
        },
      },
    },
  ],
});
