import { withSteps, workflowExamples } from './example-workflow';

const when = (condition: string) => withSteps(`- if: ${condition}\n  run: make release`);

export default workflowExamples({
  fails: [
    { name: 'a branch', github: when("contains('refs/heads/main refs/heads/release', github.ref)") },
    { name: 'an account', github: when("contains('ada,grace', github.actor)") },
  ],
  passes: [
    { name: 'a list', github: when(`contains(fromJSON('["ada","grace"]'), github.actor)`) },
    { name: 'one', github: when("github.actor == 'ada'") },
    { name: 'a word in a message', github: when("contains(github.event.head_commit.message, '[skip]')") },
  ],
});
