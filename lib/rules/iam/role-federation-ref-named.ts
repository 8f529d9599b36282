import { defineRule } from '../../engine/rule';
import { both, negate } from '../../engine/truth';
import { holds } from '../../iam/federation';
import { noTokens, trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles for pipelines name the branch, environment or phase they trust',
  problem: 'This role can be assumed from any branch of the project that it trusts, or by its pull requests or plans.',
  why: 'Whoever may push a branch, or open a pull request from one, uses the role before anyone has reviewed the change.',
  fix: {
    how: 'End the subject with what may deploy, without wildcards: `:environment:production` or `:ref:refs/heads/main` (GitHub), `:ref_type:branch:ref:main` (GitLab), `:run_phase:apply` (HCP Terraform); give pull requests and plans a role of their own that reads only.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: trust,
  check: (it) =>
    noTokens(it, (statement, provider) =>
      both(
        holds(statement, provider, 'tenant'),
        holds(statement, provider, 'project'),
        negate(holds(statement, provider, 'ref')),
      ),
    ),
});
