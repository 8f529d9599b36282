import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation always makes the new one first.' },
  fails: [
    {
      name: 'nothing said',
      terraform: { aws_acm_certificate: { main: { domain_name: 'www.example.org' } } },
    },
  ],
  passes: [
    {
      name: 'replaced first',
      terraform: {
        aws_acm_certificate: { main: { domain_name: 'www.example.org', lifecycle: { create_before_destroy: true } } },
      },
    },
  ],
});
