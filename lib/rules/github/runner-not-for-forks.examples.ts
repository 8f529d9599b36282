import { workflowExamples } from './example-workflow';

const on = (runner: string, event = 'pull_request', condition = '') => `on: ${event}
jobs:
  build:
    ${condition}
    runs-on: ${runner}
    steps:
      - run: make
`;

export default workflowExamples({
  fails: [
    { name: 'a label', github: on('self-hosted') },
    { name: 'labels', github: on('[self-hosted, linux]') },
    { name: 'a label of a group', github: on('{ group: builders, labels: [self-hosted] }', 'pull_request_target') },
    {
      name: 'one of a matrix',
      github: `on: pull_request
jobs:
  build:
    strategy: { matrix: { os: [ubuntu-24.04, self-hosted] } }
    runs-on: \${{ matrix.os }}
    steps: [{ run: make }]
`,
    },
  ],
  passes: [
    { name: 'a runner of GitHub', github: on('ubuntu-24.04') },
    { name: 'two of a matrix', github: on('ubuntu-latest') },
  ],
  unknown: [
    { name: 'a name that its owner gave', github: on('big-machine') },
    { name: 'a group', github: on('{ group: builders }') },
  ],
  notApplicable: [
    { name: 'of branches alone', github: on('self-hosted', 'push') },
    {
      name: 'of the repository alone',
      github: on(
        'self-hosted',
        'pull_request',
        'if: github.event.pull_request.head.repo.full_name == github.repository',
      ),
    },
  ],
});
