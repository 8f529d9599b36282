import { withSteps, workflowExamples } from './example-workflow';

const STEPS = '- run: make';

export default workflowExamples({
  fails: [{ name: 'nowhere', github: withSteps(STEPS) }],
  passes: [
    { name: 'in the job', github: withSteps(STEPS, { job: 'permissions: { contents: read }' }) },
    { name: 'in the workflow', github: withSteps(STEPS, { top: 'permissions: {}' }) },
  ],
  notApplicable: [{ name: 'the caller says it', github: withSteps(STEPS, { on: 'workflow_call' }) }],
});
