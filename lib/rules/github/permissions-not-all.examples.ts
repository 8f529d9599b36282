import { withSteps, workflowExamples } from './example-workflow';

const STEPS = '- run: make';

export default workflowExamples({
  fails: [
    { name: 'of a workflow', github: withSteps(STEPS, { top: 'permissions: write-all' }) },
    { name: 'of a job', github: withSteps(STEPS, { job: 'permissions: write-all' }) },
  ],
  passes: [
    { name: 'to read', github: withSteps(STEPS, { job: 'permissions: read-all' }) },
    { name: 'some', github: withSteps(STEPS, { job: 'permissions: { contents: write }' }) },
    { name: 'none', github: withSteps(STEPS, { top: 'permissions: {}' }) },
  ],
  notApplicable: [{ name: 'not said', github: withSteps(STEPS) }],
});
