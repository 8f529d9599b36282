import { pipelineExamples, running } from './example-pipeline';

export default pipelineExamples({
  fails: [
    { name: 'whatever it says', gitlab: running('semgrep ci || true') },
    { name: 'an option', gitlab: running('gitleaks dir . --exit-code 0') },
    { name: 'the pipeline goes on', gitlab: `${running('npm audit')}  allow_failure: true\n` },
  ],
  passes: [{ name: 'a command', gitlab: running('semgrep ci') }],
  notApplicable: [{ name: 'no scan', gitlab: `${running('npm test')}  allow_failure: true\n` }],
});
