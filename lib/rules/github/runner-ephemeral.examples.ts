import { workflowExamples } from './example-workflow';

const on = (runner: string) => `on: push
jobs:
  build:
    runs-on: ${runner}
    steps:
      - run: make
`;

export default workflowExamples({
  fails: [{ name: 'not said', github: on('[self-hosted, linux]') }],
  passes: [
    { name: 'ephemeral', github: on('[self-hosted, ephemeral]') },
    { name: 'in a label', github: on('[self-hosted, linux-ephemeral-x64]') },
  ],
  notApplicable: [{ name: 'a runner of GitHub', github: on('ubuntu-24.04') }],
});
