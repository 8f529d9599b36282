import { withSteps, workflowExamples } from './example-workflow';

const NAME = 'ACTIONS_ALLOW_UNSECURE_COMMANDS';

export default workflowExamples({
  fails: [
    { name: 'in a workflow', github: withSteps('- run: make', { top: `env: { ${NAME}: true }` }) },
    { name: 'in a job', github: withSteps('- run: make', { job: `env: { ${NAME}: "true" }` }) },
    { name: 'in a step', github: withSteps(`- env: { ${NAME}: true }\n  run: make`) },
  ],
  passes: [{ name: 'off', github: withSteps('- run: make', { top: `env: { ${NAME}: false }` }) }],
  notApplicable: [{ name: 'not said', github: withSteps('- run: make') }],
});
