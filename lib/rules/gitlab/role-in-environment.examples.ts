import { pipelineExamples, running } from './example-pipeline';

const TOKEN = '  id_tokens: { AWS: { aud: sts.amazonaws.com } }\n';

export default pipelineExamples({
  fails: [{ name: 'none', gitlab: running('aws sts assume-role-with-web-identity') + TOKEN }],
  passes: [{ name: 'one', gitlab: `${running('cdk deploy')}${TOKEN}  environment: production\n` }],
  notApplicable: [{ name: 'no token', gitlab: running('make') }],
});
