import { pipelineExamples, running } from './example-pipeline';

export default pipelineExamples({
  fails: [
    { name: 'of the pipeline', gitlab: `variables: { CI_DEBUG_TRACE: "true" }\n${running('make')}` },
    { name: 'of a job', gitlab: `${running('make')}  variables: { CI_DEBUG_SERVICES: "true" }\n` },
  ],
  passes: [{ name: 'off', gitlab: `variables: { CI_DEBUG_TRACE: "false" }\n${running('make')}` }],
  notApplicable: [{ name: 'not said', gitlab: running('make') }],
});
