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
