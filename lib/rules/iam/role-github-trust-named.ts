import { defineRule } from '../../engine/rule';
import { both, negate } from '../../engine/truth';
import { holds } from '../../iam/federation';
import { GITHUB } from '../../iam/identity-providers';
import { noTokens, trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles for GitHub Actions name the organisation they trust',
  problem: 'This role can be assumed by workflows of organisations that it does not name.',
  why: 'GitHub signs tokens for every repository in the world; only the subject tells them apart.',
  fix: {
    how: 'Compare `token.actions.githubusercontent.com:sub` with `repo:<organisation>/<repository>:environment:<name>` or a branch, without wildcards before the repository.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_358', 'CKV_AWS_393'] },
  resource: trust,
  check: (it) =>
    noTokens(it, (statement, provider) => both(provider.name === GITHUB, negate(holds(statement, provider, 'tenant')))),
});
