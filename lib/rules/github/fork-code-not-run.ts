import { defineRule } from '../../engine/rule';
import { fetchedBy, runAfter, trustedEventsAt } from '../../resources/github/forks';
import { step } from '../../resources/github/kinds';

export default defineRule({
  title: 'What a fork wrote is not run with the secrets of the repository',
  problem:
    'This fetches what the author of a pull request wrote, in a run that has the token and secrets of the repository, and runs it.',
  why: 'A build runs what the pull request says it should: its author has the token and every secret of the job before anyone has looked at the change.',
  fix: {
    how: 'Build pull requests in a workflow on pull_request, which has neither, and let another one on workflow_run read its results as data.',
    noCode: 'The work has to be divided between two workflows.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-4'] },
  sameAs: { zizmor: ['dangerous-triggers'] },
  resource: step,
  check: ({ reading }) => {
    const fetched = fetchedBy(reading.resource);
    if (!fetched) return reading.fact('uses').notApplicable();
    const at = reading.fact(fetched.at);
    const { state, step: later } = runAfter(reading.resource);
    if (state === false) return at.pass();
    const words = `on ${trustedEventsAt(reading.resource).join(', ')}, before ${later?.id ?? 'the rest'}`;
    return state && fetched.who === 'outsiders' ? at.fail(words) : at.unknown(words);
  },
});
