import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation registers no domains.' },
  fails: [
    {
      name: 'unlocked',
      terraform: {
        aws_route53domains_registered_domain: { main: { domain_name: 'example.org', transfer_lock: false } },
      },
    },
  ],
  passes: [
    {
      name: 'the default, locked',
      terraform: { aws_route53domains_registered_domain: { main: { domain_name: 'example.org' } } },
    },
  ],
});
