import { defineExamples } from '../../engine/rule';

const allow = (...actions: string[]) => ({ Effect: 'Allow', Action: actions, Resource: '*' });
const deny = (actions: string[], rest: object = {}) => ({ Effect: 'Deny', Action: actions, Resource: '*', ...rest });

const TRUST = {
  Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
};

const bounding = (...statements: object[]) => {
  const policy = { Version: '2012-10-17', Statement: statements };
  return {
    cloudformation: {
      Bounds: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: policy } },
      Worker: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: TRUST, PermissionsBoundary: { Ref: 'Bounds' } },
      },
    },
    terraform: {
      aws_iam_policy: { bounds: { policy: JSON.stringify(policy) } },
      aws_iam_role: {
        worker: { assume_role_policy: JSON.stringify(TRUST), permissions_boundary: '${aws_iam_policy.bounds.arn}' },
      },
    },
  };
};

export default defineExamples({
  fails: [
    { name: 'everything is let through', ...bounding(allow('*')) },
    { name: 'functions may be given other code', ...bounding(allow('lambda:*', 's3:*')) },
    {
      name: 'roles may be passed and machines started',
      ...bounding(allow('iam:PassRole', 'ec2:*'), deny(['ec2:ModifyInstanceAttribute', 'ec2:*LaunchTemplate*'])),
    },
    { name: 'the boundary itself may be changed', ...bounding(allow('iam:CreatePolicyVersion')) },
  ],
  passes: [
    { name: 'only services without a way up', ...bounding(allow('s3:*', 'dynamodb:*')) },
    { name: 'the way is denied', ...bounding(allow('lambda:*'), deny(['lambda:UpdateFunction*'])) },
    {
      name: 'roles are changed under the same boundary only',
      ...bounding(
        allow('iam:PutRolePolicy'),
        deny(['iam:PutRolePolicy'], {
          Condition: { StringNotEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/bounds' } },
        }),
      ),
    },
  ],
  unknown: [
    {
      name: 'what is allowed is decided at deployment',
      cloudformation: {
        Parameters: { Actions: { Type: 'String' } },
        Resources: bounding({ ...allow(), Action: { Ref: 'Actions' } }).cloudformation,
      },
      terraform: {
        variable: { actions: { type: 'string' } },
        resource: bounding({ ...allow(), Action: '${var.actions}' }).terraform,
      },
    },
  ],
});
