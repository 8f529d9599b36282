import { pipelineExamples, running } from './example-pipeline';

export default pipelineExamples({
  fails: [
    { name: 'of the pipeline', gitlab: `variables: { DB_PASSWORD: hunter2-hunter2 }\n${running('make')}` },
    { name: 'of a job', gitlab: `${running('make')}  variables: { DEPLOY_PASSWORD: hunter2-hunter2 }\n` },
    {
      name: 'with a description',
      gitlab: `variables: { DB_PASSWORD: { value: hunter2-hunter2, description: of the database } }\n${running('make')}`,
    },
  ],
  passes: [
    { name: 'another variable', gitlab: `${running('make')}  variables: { DB_PASSWORD: $TEST_PASSWORD }\n` },
    { name: 'no secret', gitlab: `${running('make')}  variables: { NODE_ENV: production }\n` },
  ],
  notApplicable: [{ name: 'none', gitlab: running('make') }],
});
