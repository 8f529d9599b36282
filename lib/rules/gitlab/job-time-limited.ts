import { defineRule } from '../../engine/rule';
import { job } from '../../resources/gitlab/job';

export default defineRule({
  title: 'Jobs of GitLab have a time limit of their own',
  problem: 'How long this job may run is decided by its project.',
  why: 'A job that hangs or was taken over goes on with its token and variables until it is stopped; what the project allows may be a month.',
  fix: {
    how: 'Give the job the time that it needs: timeout.',
    workflow: { timeout: '30 minutes' },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  resource: job,
  // https://docs.gitlab.com/ci/pipelines/settings/#set-a-limit-for-how-long-jobs-can-run
  check: ({ reading }) => {
    const timeout = reading.fact('timeout');
    return reading.fact('script').isAbsentHere ? timeout.notApplicable() : timeout.isSet();
  },
});
