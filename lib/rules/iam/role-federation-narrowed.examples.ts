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
const GITLAB = 'gitlab.com';
const TERRAFORM = 'app.terraform.io';
const sub = (issuer: string, operator: string, subject: string) =>
  both(issuer, { StringEquals: { [`${issuer}:aud`]: 'deployment' }, [operator]: { [`${issuer}:sub`]: subject } });

export default defineExamples({
  fails: [
    { name: 'no condition', ...both('cognito-identity.amazonaws.com') },
    {
      name: 'a condition that any token meets',
      ...both('accounts.google.com', { StringLike: { 'accounts.google.com:sub': '*' } }),
    },
    {
      name: 'the audience alone, which whoever asks for a token chooses',
      ...both(GITLAB, { StringEquals: { 'gitlab.com:aud': 'https://gitlab.com' } }),
    },
    {
      name: 'an audience that every organisation has',
      ...both(TERRAFORM, { StringEquals: { 'app.terraform.io:aud': 'aws.workload.identity' } }),
    },
    { name: 'a pattern for the group', ...sub(GITLAB, 'StringLike', 'project_path:acme*:ref_type:branch:ref:main') },
    { name: 'an unanchored pattern', ...sub(TERRAFORM, 'StringLike', '*:workspace:production:run_phase:apply') },
    {
      name: 'a subject that is only kept out',
      ...sub('agent.buildkite.com', 'StringNotEquals', 'organization:rival:pipeline:web:ref:refs/heads/main'),
    },
    {
      name: 'a subject that need not be there',
      ...sub(GITLAB, 'StringEqualsIfExists', 'project_path:acme/web:ref_type:branch:ref:main'),
    },
    {
      name: 'a subject of all values, none included',
      ...sub(GITLAB, 'ForAllValues:StringEquals', 'project_path:acme/web:ref_type:branch:ref:main'),
    },
    {
      name: 'a provider that the template declares',
      cloudformation: {
        GitLab: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: 'https://gitlab.com' } },
        Deploy: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {
              Statement: {
                Effect: 'Allow',
                Action: 'sts:AssumeRoleWithWebIdentity',
                Principal: { Federated: { 'Fn::GetAtt': ['GitLab', 'Arn'] } },
                Condition: { StringEquals: { 'gitlab.com:aud': 'https://gitlab.com' } },
              },
            },
          },
        },
      },
      terraform: {
        aws_iam_openid_connect_provider: {
          gitlab: { url: 'https://gitlab.com', client_id_list: ['https://gitlab.com'] },
        },
        aws_iam_role: {
          deploy: {
            assume_role_policy: JSON.stringify({
              Statement: {
                Effect: 'Allow',
                Action: 'sts:AssumeRoleWithWebIdentity',
                Principal: { Federated: '${aws_iam_openid_connect_provider.gitlab.arn}' },
              },
            }),
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'an audience that is the application’s own',
      ...both('cognito-identity.amazonaws.com', {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-west-1:11111111-2222-3333-4444-555555555555' },
      }),
    },
    { name: 'a group', ...sub(GITLAB, 'StringLike', 'project_path:acme/*') },
    { name: 'an organisation', ...sub(TERRAFORM, 'StringLike', 'organization:acme:*') },
    {
      name: 'an organisation, by the tags of its tokens',
      ...both('agent.buildkite.com', { StringEquals: { 'aws:RequestTag/organization_slug': 'acme' } }),
    },
    {
      name: 'a subject of all values that has to be there',
      ...both(GITLAB, {
        'ForAllValues:StringLike': { 'gitlab.com:sub': 'project_path:acme/*' },
        Null: { 'gitlab.com:sub': 'false' },
      }),
    },
    { name: 'a provider of one organisation alone', ...both('oidc.circleci.com/org/9c1b') },
    {
      name: 'a provider of SAML',
      ...role({
        Statement: {
          Effect: 'Allow',
          Action: 'sts:AssumeRoleWithSAML',
          Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/acme' },
        },
      }),
    },
    {
      name: 'tokens denied',
      ...role({
        Statement: {
          Effect: 'Deny',
          Action: 'sts:AssumeRoleWithWebIdentity',
          Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/gitlab.com' },
        },
      }),
    },
    {
      name: 'no federation',
      ...role({
        Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
      }),
    },
  ],
  unknown: [
    {
      name: 'a provider decided at deployment',
      cloudformation: {
        Parameters: { Provider: { Type: 'String' } },
        Resources: role({
          Statement: {
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Principal: { Federated: { Ref: 'Provider' } },
          },
        }).cloudformation,
      },
    },
  ],
});
