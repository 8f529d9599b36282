import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation does not look images up.' },
  fails: [
    {
      name: 'no owner',
      terraform: {
        data: { aws_ami: { main: { most_recent: true, filter: [{ name: 'name', values: ['ubuntu-*'] }] } } },
      },
    },
  ],
  passes: [
    {
      name: 'an owner',
      terraform: { data: { aws_ami: { main: { most_recent: true, owners: ['amazon'] } } } },
    },
    {
      name: 'an owner in a filter',
      terraform: {
        data: { aws_ami: { main: { most_recent: true, filter: [{ name: 'owner-alias', values: ['amazon'] }] } } },
      },
    },
  ],
});
