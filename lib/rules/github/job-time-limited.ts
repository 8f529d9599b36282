import { defineRule } from '../../engine/rule';
import { job } from '../../resources/github/kinds';

export default defineRule({
  title: 'Jobs have a time limit of their own',
  problem: 'This job may run for six hours.',
  why: 'A job that hangs or was taken over goes on with its token and secrets until it is stopped, and is paid for.',
  fix: {
    how: 'Give the job the minutes that it needs: timeout-minutes.',
    workflow: { 'timeout-minutes': 30 },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: job,
  check: ({ reading }) => {
    const minutes = reading.fact<number>('timeout-minutes');
    return reading.fact('uses').isAbsentHere ? minutes.or(360).atMost(359) : minutes.notApplicable();
  },
});
