import { withSteps, workflowExamples } from './example-workflow';

const when = (condition: string) => withSteps(`- if: ${condition}\n  run: make release`);

export default workflowExamples({
  fails: [{ name: 'a secret', github: when("secrets.TOKEN != ''") }],
  passes: [{ name: 'a variable', github: when("env.TOKEN != ''") }],
});
