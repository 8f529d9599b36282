import { withSteps, workflowExamples } from './example-workflow';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const inContainer = (container: string) => withSteps('- run: make', { job: container });

export default workflowExamples({
  fails: [
    { name: 'a container by a tag', github: inContainer('container: node:22') },
    { name: 'a container by its name', github: inContainer('container: { image: node }') },
    { name: 'a service by a tag', github: inContainer('services: { db: { image: "postgres:17" } }') },
    { name: 'a step by a tag', github: withSteps('- uses: docker://alpine:3.20') },
    {
      name: 'one of a matrix',
      github: inContainer(
        `strategy: { matrix: { image: [node:22, "node@${DIGEST}"] } }\ncontainer: \${{ matrix.image }}`,
      ),
    },
    {
      name: 'an action by a tag',
      github: { 'action.yml': 'name: it\nruns: { using: docker, image: "docker://alpine:3.20" }\n' },
    },
  ],
  passes: [
    { name: 'a container', github: inContainer(`container: node@${DIGEST}`) },
    {
      name: 'a container and a service',
      github: inContainer(`container: { image: node@${DIGEST} }\nservices: { db: { image: "postgres:17@${DIGEST}" } }`),
    },
    { name: 'a step', github: withSteps(`- uses: docker://alpine@${DIGEST}`) },
  ],
  unknown: [{ name: 'an input', github: inContainer('container: ${{ inputs.image }}') }],
  notApplicable: [{ name: 'none', github: withSteps('- run: make') }],
});
