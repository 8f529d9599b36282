import { defineRule } from '../../engine/rule';
import { job } from '../../resources/gitlab/job';

export default defineRule({
  title: 'Jobs of GitLab that get an identity token run in an environment',
  problem: 'This job gets an identity token, and has no environment.',
  why: 'A protected environment decides who may deploy; without one the token says no more than the branch, and every job on it has the same.',
  fix: {
    how: 'Name an environment in the job, protect it, and let the trust of the role ask for it.',
    noCode: 'The environment has to be made and protected first.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['5.2.3'], 'owasp-cicd': ['CICD-SEC-5'] },
  resource: job,
  check: ({ reading }) => {
    const tokens = reading.fact('id_tokens');
    if (tokens.isAbsentHere) return tokens.notApplicable();
    return reading.fact('environment').isAbsentHere ? tokens.fail() : tokens.pass();
  },
});
