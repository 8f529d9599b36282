import { defineExamples } from '../../engine/rule';

const both = (Condition?: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
        ...(Condition ? { Condition } : {}),
      },
    ],
  };
  return {
    cloudformation: { Deploy: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
    terraform: { aws_iam_role: { deploy: { assume_role_policy: JSON.stringify(document) } } },
  };
};
const aud = { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' };
const sub = (subject: string | string[]) => ({ 'token.actions.githubusercontent.com:sub': subject });

export default defineExamples({
  fails: [
    { name: 'no condition', ...both() },
    { name: 'the audience alone', ...both({ StringEquals: aud }) },
    { name: 'a wildcard for the organisation', ...both({ StringEquals: aud, StringLike: sub('repo:acme*') }) },
    { name: 'one open subject of two', ...both({ StringLike: sub(['repo:acme/web:*', '*']) }) },
    {
      name: 'a subject that does not begin with a repository',
      ...both({ StringEquals: sub('workflow:deploy:repo:acme/web') }),
    },
  ],
  passes: [
    { name: 'one branch', ...both({ StringEquals: { ...aud, ...sub('repo:acme/web:ref:refs/heads/main') } }) },
    { name: 'all of one repository', ...both({ StringEquals: aud, StringLike: sub('repo:acme/web:*') }) },
  ],
  unknown: [
    {
      name: 'a subject decided at deployment',
      cloudformation: {
        Parameters: { Subject: { Type: 'String' } },
        Resources: {
          Deploy: {
            Type: 'AWS::IAM::Role',
            Properties: {
              AssumeRolePolicyDocument: {
                Statement: {
                  Effect: 'Allow',
                  Action: 'sts:AssumeRoleWithWebIdentity',
                  Principal: { Federated: 'token.actions.githubusercontent.com' },
                  Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': { Ref: 'Subject' } } },
                },
              },
            },
          },
        },
      },
    },
  ],
});
