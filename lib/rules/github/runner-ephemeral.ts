import { defineRule } from '../../engine/rule';
import { job } from '../../resources/github/kinds';
import { isSelfHosted, labelsOf } from '../../resources/github/runners';

export default defineRule({
  title: 'Runners of one’s own are labelled as living once',
  problem: 'No label of this runner says that it lives for one job.',
  why: 'What a job leaves on a runner that stays, such as a changed tool or a process, has the secrets of every job that follows.',
  fix: {
    how: 'Register runners with --ephemeral or just in time, label them ephemeral, and ask for that label.',
    workflow: { 'runs-on': ['self-hosted', 'ephemeral'] },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'cis-supply-chain-1.0': ['2.2.1'], 'owasp-cicd': ['CICD-SEC-7'] },
  sameAs: { zizmor: ['self-hosted-runner'] },
  resource: job,
  check: ({ reading }) => {
    const runsOn = reading.fact('runs-on');
    if (!isSelfHosted(reading)) return runsOn.notApplicable();
    return labelsOf(reading).some(({ text }) => /ephemeral|just-in-time|\bjit\b/i.test(text ?? ''))
      ? runsOn.pass()
      : runsOn.fail();
  },
});
