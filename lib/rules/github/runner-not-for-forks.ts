import { defineRule } from '../../engine/rule';
import { BY_ANYONE, eventsAt } from '../../resources/github/events';
import { job } from '../../resources/github/kinds';
import { isSelfHosted } from '../../resources/github/runners';

export default defineRule({
  title: 'Runners of one’s own run nothing that a pull request starts',
  problem: 'This job runs on a runner of your own, and a pull request starts it.',
  why: 'In a public repository anyone opens one: what it runs stays on the machine, meets the jobs that follow, and is inside of your network.',
  fix: {
    how: 'Run pull requests on runners of GitHub, and your own for branches alone.',
    workflow: { 'runs-on': 'ubuntu-24.04' },
  },
  severity: 'high',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-7'] },
  sameAs: { zizmor: ['self-hosted-runner'] },
  resource: job,
  check: ({ reading }) => {
    const runsOn = reading.fact('runs-on');
    const events = [...(eventsAt(reading.resource) ?? [])].filter((event) => BY_ANYONE.includes(event));
    if (runsOn.isAbsentHere || events.length === 0) return runsOn.notApplicable();
    const own = isSelfHosted(reading);
    if (own === undefined) return runsOn.unknown('whose runner it is hangs on its name');
    return own ? runsOn.fail(`on ${events.join(', ')}`) : runsOn.pass();
  },
});
