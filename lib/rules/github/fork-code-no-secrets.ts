import { defineRule } from '../../engine/rule';
import { fetchedBy } from '../../resources/github/forks';
import { step } from '../../resources/github/kinds';
import { jobOf } from '../../resources/github/parts';
import { hasSecrets } from '../../resources/github/secrets';

export default defineRule({
  title: 'Jobs that fetch what a fork wrote have no secrets',
  problem: 'This fetches what the author of a pull request wrote into a job that has secrets of the repository.',
  why: 'One step that reads a configuration from there, or runs a hook of it, hands the secrets over.',
  fix: {
    how: 'Do what needs secrets in a job of its own, which fetches nothing of the pull request.',
    noCode: 'The job has to be divided.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-6'] },
  sameAs: { zizmor: ['dangerous-triggers'] },
  resource: step,
  check: ({ reading }) => {
    const fetched = fetchedBy(reading.resource);
    const job = jobOf(reading.resource);
    if (!fetched || !job) return reading.fact('uses').notApplicable();
    const at = reading.fact(fetched.at);
    if (!hasSecrets(job)) return at.pass();
    return fetched.who === 'outsiders' ? at.fail() : at.unknown();
  },
});
