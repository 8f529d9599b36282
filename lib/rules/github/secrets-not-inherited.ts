import { defineRule } from '../../engine/rule';
import { job } from '../../resources/github/kinds';

export default defineRule({
  title: 'Reusable workflows are given the secrets that they need',
  problem: 'This job hands all of its secrets to the workflow that it calls.',
  why: 'The workflow has every secret of the repository and the organization, those included that are added later.',
  fix: {
    how: 'Name the secrets under secrets, one by one.',
    noCode: 'Which secrets the workflow needs stands in its own file.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['2.1.7'], 'owasp-cicd': ['CICD-SEC-6'] },
  sameAs: { zizmor: ['secrets-inherit'] },
  resource: job,
  check: ({ reading }) => {
    const secrets = reading.fact('secrets');
    if (reading.fact('uses').isAbsentHere) return secrets.notApplicable();
    return secrets.text === 'inherit' ? secrets.fail() : secrets.pass();
  },
});
