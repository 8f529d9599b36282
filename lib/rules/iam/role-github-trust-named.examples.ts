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
const ISSUER = 'token.actions.githubusercontent.com';
const github = (Condition?: object) => both(ISSUER, Condition);
const aud = { [`${ISSUER}:aud`]: 'sts.amazonaws.com' };
const sub = (subject: string | string[]) => ({ [`${ISSUER}:sub`]: subject });

export default defineExamples({
  fails: [
    { name: 'no condition', ...github() },
    { name: 'the audience alone', ...github({ StringEquals: aud }) },
    { name: 'a wildcard for the organisation', ...github({ StringEquals: aud, StringLike: sub('repo:acme*') }) },
    { name: 'a wildcard that begins an id', ...github({ StringEquals: aud, StringLike: sub('repo:acme@1*/web@2:*') }) },
    { name: 'one open subject of two', ...github({ StringLike: sub(['repo:acme/web:*', '*']) }) },
    {
      name: 'a subject that does not begin with a repository',
      ...github({ StringEquals: sub('workflow:deploy:repo:acme/web') }),
    },
    { name: 'a subject that need not be there', ...github({ StringLikeIfExists: sub('repo:acme/web:*') }) },
    {
      name: 'the audience alone, for a provider that the template declares',
      // The document is judged besides, where it stands.
      fix: {},
      cloudformation: {
        GitHub: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: `https://${ISSUER}` } },
        Deploy: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {
              Statement: {
                Effect: 'Allow',
                Action: 'sts:AssumeRoleWithWebIdentity',
                Principal: { Federated: { Ref: 'GitHub' } },
                Condition: { StringEquals: aud },
              },
            },
          },
        },
      },
      terraform: {
        data: {
          aws_iam_policy_document: {
            deploy: {
              statement: [
                {
                  actions: ['sts:AssumeRoleWithWebIdentity'],
                  principals: [{ type: 'Federated', identifiers: ['${aws_iam_openid_connect_provider.github.arn}'] }],
                  condition: [{ test: 'StringEquals', variable: `${ISSUER}:aud`, values: ['sts.amazonaws.com'] }],
                },
              ],
            },
          },
        },
        resource: {
          aws_iam_openid_connect_provider: {
            github: { url: `https://${ISSUER}`, client_id_list: ['sts.amazonaws.com'] },
          },
          aws_iam_role: { deploy: { assume_role_policy: '${data.aws_iam_policy_document.deploy.json}' } },
        },
      },
    },
  ],
  passes: [
    { name: 'one branch', ...github({ StringEquals: { ...aud, ...sub('repo:acme/web:ref:refs/heads/main') } }) },
    { name: 'all of one organisation', ...github({ StringEquals: aud, StringLike: sub('repo:acme/*') }) },
    {
      name: 'an organisation and a repository whose ids are left open',
      ...github({ StringLike: sub('repo:acme@*/web@*:ref:refs/heads/main') }),
    },
    {
      name: 'the repository by its claim',
      ...github({ StringEquals: { ...aud, [`${ISSUER}:repository`]: 'acme/web' } }),
    },
    { name: 'the subject of an own format', ...github({ StringLike: sub('repository_owner_id:4711:*') }) },
  ],
  unknown: [
    {
      name: 'a subject decided at deployment',
      cloudformation: {
        Parameters: { Subject: { Type: 'String' } },
        Resources: github({ StringLike: { [`${ISSUER}:sub`]: { Ref: 'Subject' } } }).cloudformation,
      },
    },
    {
      name: 'a subject of which deployment decides the rest',
      cloudformation: {
        Parameters: { Repository: { Type: 'String' } },
        Resources: github({ StringLike: { [`${ISSUER}:sub`]: { 'Fn::Sub': 'repo:${Repository}' } } }).cloudformation,
      },
      terraform: {
        variable: { repository: { type: 'string' } },
        resource: github({ StringLike: sub('repo:${var.repository}') }).terraform,
      },
    },
  ],
});
