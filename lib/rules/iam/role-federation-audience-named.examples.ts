import { defineExamples } from '../../engine/rule';

const role = (document: object) => ({
  cloudformation: { Deploy: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
  terraform: { aws_iam_role: { deploy: { assume_role_policy: JSON.stringify(document) } } },
});
const both = (issuer: string, Condition?: object) =>
  role({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
        ...(Condition ? { Condition } : {}),
      },
    ],
  });
const GITHUB = 'token.actions.githubusercontent.com';
const sub = { [`${GITHUB}:sub`]: 'repo:acme/web:environment:production' };

export default defineExamples({
  fails: [
    { name: 'no audience', ...both(GITHUB, { StringEquals: sub }) },
    { name: 'any audience', ...both(GITHUB, { StringEquals: sub, StringLike: { [`${GITHUB}:aud`]: '*' } }) },
    {
      name: 'an audience that need not be there',
      ...both(GITHUB, { StringEquals: sub, StringEqualsIfExists: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }),
    },
  ],
  passes: [
    { name: 'one audience', ...both(GITHUB, { StringEquals: { ...sub, [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }) },
    {
      name: 'a provider that gives audiences to nobody else',
      ...both('accounts.google.com', { StringEquals: { 'accounts.google.com:sub': '4711' } }),
    },
  ],
  unknown: [
    {
      name: 'an audience decided at deployment',
      cloudformation: {
        Parameters: { Audience: { Type: 'String' } },
        Resources: both(GITHUB, { StringEquals: { ...sub, [`${GITHUB}:aud`]: { Ref: 'Audience' } } }).cloudformation,
      },
    },
  ],
});
