import { defineResource, defineRule } from '../../engine/rule';

const vpc = defineResource({ terraform: ['aws_default_vpc', 'aws_vpc'], facts: {} });

export default defineRule({
  title: 'The default VPC is not used',
  problem: 'This configuration takes over the default VPC.',
  why: 'Every subnet of the default VPC is public and gives public addresses.',
  fix: {
    how: 'Make a VPC with private subnets.',
    noCode: 'The resource is given a use or taken out of the code, and no setting says that.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0370'], checkov: ['CKV_AWS_148'], kics: ['default_vpc_exists'], trivy: ['AWS-0101'] },
  resource: vpc,
  check: ({ reading }) => (reading.type === 'aws_default_vpc' ? reading.fact('').fail() : reading.fact('').pass()),
});
