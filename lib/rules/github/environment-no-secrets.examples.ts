import { withSteps, workflowExamples } from './example-workflow';

const TOKEN = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;

export default workflowExamples({
  fails: [
    {
      name: 'a password of a workflow',
      github: withSteps('- run: make', { top: 'env: { DB_PASSWORD: hunter2-hunter2 }' }),
    },
    { name: 'a token of a step', github: withSteps(`- env: { GH: ${TOKEN} }\n  run: make`) },
    {
      name: 'the password of a registry',
      github: withSteps('- run: make', {
        job: 'container: { image: acme/build, credentials: { username: acme, password: hunter2-hunter2 } }',
      }),
    },
    {
      name: 'the password of a service',
      github: withSteps('- run: make', {
        job: 'services: { db: { image: postgres, credentials: { username: acme, password: hunter2-hunter2 } } }',
      }),
    },
    { name: 'an input', github: withSteps('- uses: acme/login@v1\n  with: { password: hunter2-hunter2 }') },
  ],
  passes: [
    { name: 'a secret', github: withSteps('- env: { DB_PASSWORD: "${{ secrets.DB_PASSWORD }}" }\n  run: make') },
    { name: 'no secret', github: withSteps('- env: { NODE_ENV: production }\n  run: make') },
    {
      name: 'the secret of a registry',
      github: withSteps('- run: make', {
        job: 'container: { image: acme/build, credentials: { username: acme, password: "${{ secrets.REGISTRY }}" } }',
      }),
      resource: { github: 'jobs.build' },
    },
  ],
  notApplicable: [{ name: 'nothing', github: withSteps('- run: make') }],
});
