import { pipelineExamples, running } from './example-pipeline';

export default pipelineExamples({
  fails: [{ name: 'not said', gitlab: running('make') }],
  passes: [
    { name: 'of the job', gitlab: `${running('make')}  timeout: 10 minutes\n` },
    { name: 'of what it extends', gitlab: `.short: { timeout: 10m }\n${running('make')}  extends: .short\n` },
  ],
});
