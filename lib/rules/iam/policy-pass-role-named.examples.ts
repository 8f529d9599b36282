import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = { Version: '2012-10-17', Statement: [statement] };
  return {
    cloudformation: { Deploy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { deploy: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    {
      name: 'any role',
      ...both({ Effect: 'Allow', Action: ['iam:PassRole', 'lambda:CreateFunction'], Resource: '*' }),
    },
    { name: 'any role, through a wildcard', ...both({ Effect: 'Allow', Action: 'iam:Pass*', Resource: '*' }) },
    {
      name: 'any role of the account',
      ...both({ Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/*' }),
    },
    {
      name: 'any role to any service, said in a condition',
      ...both({
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringLike: { 'iam:PassedToService': '*' } },
      }),
    },
    {
      name: 'any role to all services but one',
      ...both({
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringNotEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
      }),
    },
    { name: 'every action on every resource', ...both({ Effect: 'Allow', Action: '*', Resource: '*' }) },
  ],
  passes: [
    {
      name: 'any role to one service',
      ...both({
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
      }),
    },
    {
      name: 'any role to one service, where the key is there',
      ...both({
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringLikeIfExists: { 'iam:PassedToService': 'lambda.*' } },
      }),
    },
    {
      name: 'one role',
      ...both({ Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/worker' }),
    },
    { name: 'other actions', ...both({ Effect: 'Allow', Action: 'iam:ListRoles', Resource: '*' }) },
    { name: 'passing denied', ...both({ Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' }) },
  ],
  unknown: [
    {
      name: 'roles decided at deployment',
      cloudformation: {
        Parameters: { Role: { Type: 'String' } },
        Resources: {
          Deploy: {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: {
              PolicyDocument: { Statement: { Effect: 'Allow', Action: 'iam:PassRole', Resource: { Ref: 'Role' } } },
            },
          },
        },
      },
    },
  ],
});
