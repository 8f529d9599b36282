import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation cannot manage the default VPC.' },
  fails: [
    {
      name: 'the default VPC',
      terraform: { aws_default_vpc: { main: { tags: { Name: 'Default VPC' } } } },
    },
  ],
  passes: [
    {
      name: 'a VPC of its own',
      terraform: { aws_vpc: { main: { cidr_block: '10.0.0.0/16' } } },
    },
  ],
});
