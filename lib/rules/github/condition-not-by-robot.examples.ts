import { withSteps, workflowExamples } from './example-workflow';

const when = (condition: string, on = 'pull_request_target') =>
  withSteps(`- if: ${condition}\n  run: gh pr merge --auto`, { on });

export default workflowExamples({
  fails: [
    { name: 'the actor', github: when("github.actor == 'dependabot[bot]'") },
    {
      name: 'the actor, among others',
      github: when("github.actor == 'renovate[bot]' && github.event.action == 'opened'", 'pull_request'),
    },
    { name: 'whoever started it', github: when("github.triggering_actor == 'dependabot[bot]'", 'workflow_run') },
  ],
  passes: [
    { name: 'the author', github: when("github.event.pull_request.user.login == 'dependabot[bot]'") },
    { name: 'of a branch', github: when("github.actor == 'dependabot[bot]'", 'push') },
  ],
});
