import { defineRule } from '../../engine/rule';
import { both, negate } from '../../engine/truth';
import { holdsAudience } from '../../iam/federation';
import { given } from '../../iam/narrower';
import { noTokens, trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles for pipelines and clusters name the audience of the tokens they accept',
  problem: 'This role accepts tokens that were made for any audience its identity provider allows.',
  why: 'A token that another service was given could be replayed here; the audience ties it to AWS.',
  fix: {
    how: 'Add a StringEquals condition on the provider’s `:aud` key, such as `sts.amazonaws.com`.',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
            Condition: {
              StringEquals: {
                'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
                'token.actions.githubusercontent.com:sub': 'repo:acme/web:environment:production',
              },
            },
          },
        ],
      },
    },
    arguments: {
      assume_role_policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
            Condition: {
              StringEquals: {
                'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
                'token.actions.githubusercontent.com:sub': 'repo:acme/web:environment:production',
              },
            },
          },
        ],
      }),
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: trust,
  check: (it) =>
    noTokens(
      it,
      (statement, provider) => both(provider.audience !== undefined, negate(holdsAudience(statement))),
      (statement, { audience }, issuer) =>
        given(statement, 'StringEquals', `${issuer ?? '<issuer>'}:aud`, audience as string),
    ),
});
